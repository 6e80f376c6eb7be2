<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BoxPainter</name>
    <message>
        <source>kept float</source>
        <translation>bleibt Gleitkomma</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>bleibt einzeln</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>absolute value</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>inverse cosine</source>
        <translation>Arkuskosinus</translation>
    </message>
    <message>
        <source>inverse sine</source>
        <translation>Arkussinus</translation>
    </message>
    <message>
        <source>inverse tangent</source>
        <translation>Arkustangens</translation>
    </message>
    <message>
        <source>flips every bit</source>
        <translation>kehrt jedes Bit um</translation>
    </message>
    <message>
        <source>converts to another element type</source>
        <translation>wandelt in einen anderen Elementtyp um</translation>
    </message>
    <message>
        <source>rounds up to an integer</source>
        <translation>rundet auf eine ganze Zahl auf</translation>
    </message>
    <message>
        <source>continuously differentiable exponential linear unit</source>
        <translation>stetig differenzierbare exponentielle lineare Einheit</translation>
    </message>
    <message>
        <source>limits values to a range</source>
        <translation>begrenzt Werte auf einen Bereich</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>hyperbolic cosine</source>
        <translation>Kosinus hyperbolicus</translation>
    </message>
    <message>
        <source>exponential linear unit</source>
        <translation>exponentielle lineare Einheit</translation>
    </message>
    <message>
        <source>error function</source>
        <translation>Fehlerfunktion</translation>
    </message>
    <message>
        <source>natural exponential</source>
        <translation>natürliche Exponentialfunktion</translation>
    </message>
    <message>
        <source>rounds down to an integer</source>
        <translation>rundet auf eine ganze Zahl ab</translation>
    </message>
    <message>
        <source>Gaussian error linear unit: x times the normal distribution function of x</source>
        <translation>Gaußsche lineare Fehlereinheit: x mal die Verteilungsfunktion der Normalverteilung an der Stelle x</translation>
    </message>
    <message>
        <source>piecewise linear sigmoid</source>
        <translation>stückweise lineare Sigmoidfunktion</translation>
    </message>
    <message>
        <source>x times a piecewise linear sigmoid of x</source>
        <translation>x mal eine stückweise lineare Sigmoidfunktion von x</translation>
    </message>
    <message>
        <source>passes its input on</source>
        <translation>gibt seine Eingabe unverändert weiter</translation>
    </message>
    <message>
        <source>tells infinities</source>
        <translation>erkennt Unendlich-Werte</translation>
    </message>
    <message>
        <source>tells not-a-numbers</source>
        <translation>erkennt Nicht-Zahlen (NaN)</translation>
    </message>
    <message>
        <source>keeps positives, scales negatives down</source>
        <translation>behält positive Werte, verkleinert negative</translation>
    </message>
    <message>
        <source>natural logarithm</source>
        <translation>natürlicher Logarithmus</translation>
    </message>
    <message>
        <source>x times tanh of softplus of x</source>
        <translation>x mal tanh(softplus(x))</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>Negation</translation>
    </message>
    <message>
        <source>logical not</source>
        <translation>logisches Nicht</translation>
    </message>
    <message>
        <source>one over x</source>
        <translation>eins durch x</translation>
    </message>
    <message>
        <source>keeps positives, zeroes negatives</source>
        <translation>behält positive Werte, setzt negative auf null</translation>
    </message>
    <message>
        <source>rounds to the nearest integer, halves to even</source>
        <translation>rundet zur nächsten ganzen Zahl, Hälften zur geraden</translation>
    </message>
    <message>
        <source>scaled exponential linear unit</source>
        <translation>skalierte exponentielle lineare Einheit</translation>
    </message>
    <message>
        <source>moves values towards zero by a threshold</source>
        <translation>schiebt Werte um einen Schwellwert zur Null hin</translation>
    </message>
    <message>
        <source>logistic function</source>
        <translation>logistische Funktion</translation>
    </message>
    <message>
        <source>-1, 0 or 1</source>
        <translation>-1, 0 oder 1</translation>
    </message>
    <message>
        <source>sine</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>hyperbolic sine</source>
        <translation>Sinus hyperbolicus</translation>
    </message>
    <message>
        <source>log of one plus exp of x</source>
        <translation>log(1 + exp(x))</translation>
    </message>
    <message>
        <source>x over one plus its absolute value</source>
        <translation>x durch (1 + Betrag von x)</translation>
    </message>
    <message>
        <source>square root</source>
        <translation>Quadratwurzel</translation>
    </message>
    <message>
        <source>x times the sigmoid of alpha x</source>
        <translation>x mal die Sigmoidfunktion von alpha x</translation>
    </message>
    <message>
        <source>tangent</source>
        <translation>Tangens</translation>
    </message>
    <message>
        <source>hyperbolic tangent</source>
        <translation>Tangens hyperbolicus</translation>
    </message>
    <message>
        <source>keeps values above a threshold, zeroes the rest</source>
        <translation>behält Werte über einem Schwellwert, setzt den Rest auf null</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>logical and</source>
        <translation>logisches Und</translation>
    </message>
    <message>
        <source>and of every bit</source>
        <translation>Und jedes Bits</translation>
    </message>
    <message>
        <source>or of every bit</source>
        <translation>Oder jedes Bits</translation>
    </message>
    <message>
        <source>exclusive or of every bit</source>
        <translation>exklusives Oder jedes Bits</translation>
    </message>
    <message>
        <source>quotient; integers truncate</source>
        <translation>Quotient; bei ganzen Zahlen abgeschnitten</translation>
    </message>
    <message>
        <source>tells equal elements</source>
        <translation>erkennt gleiche Elemente</translation>
    </message>
    <message>
        <source>tells where the first is greater</source>
        <translation>erkennt, wo der erste Wert größer ist</translation>
    </message>
    <message>
        <source>tells where the first is not less</source>
        <translation>erkennt, wo der erste Wert nicht kleiner ist</translation>
    </message>
    <message>
        <source>tells where the first is less</source>
        <translation>erkennt, wo der erste Wert kleiner ist</translation>
    </message>
    <message>
        <source>tells where the first is not greater</source>
        <translation>erkennt, wo der erste Wert nicht größer ist</translation>
    </message>
    <message>
        <source>largest of its inputs</source>
        <translation>größte der Eingaben</translation>
    </message>
    <message>
        <source>mean of its inputs</source>
        <translation>Mittelwert der Eingaben</translation>
    </message>
    <message>
        <source>smallest of its inputs</source>
        <translation>kleinste der Eingaben</translation>
    </message>
    <message>
        <source>remainder</source>
        <translation>Rest der Division</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>logical or</source>
        <translation>logisches Oder</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Potenz</translation>
    </message>
    <message>
        <source>keeps positives, scales negatives by a learned slope</source>
        <translation>behält positive Werte, multipliziert negative mit einer gelernten Steigung</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>sum of its inputs</source>
        <translation>Summe der Eingaben</translation>
    </message>
    <message>
        <source>chooses between two values by a condition</source>
        <translation>wählt nach einer Bedingung einen von zwei Werten</translation>
    </message>
    <message>
        <source>logical exclusive or</source>
        <translation>logisches exklusives Oder</translation>
    </message>
    <message>
        <source>integers back to real numbers by scale and zero point</source>
        <translation>ganze Zahlen zurück in reelle, mit Skala und Nullpunkt</translation>
    </message>
    <message>
        <source>real numbers to integers by scale and zero point</source>
        <translation>reelle Zahlen in ganze, mit Skala und Nullpunkt</translation>
    </message>
    <message>
        <source>softmax(scale Q K^T + mask) V for every head: inputs [B,H,S,D]</source>
        <translation>softmax(scale Q K^T + mask) V für jeden Kopf: Eingaben [B,H,S,D]</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>convolution of integers, exact 32-bit sums</source>
        <translation>Faltung ganzer Zahlen, exakte 32-Bit-Summen</translation>
    </message>
    <message>
        <source>transposed convolution</source>
        <translation>transponierte Faltung</translation>
    </message>
    <message>
        <source>alpha A B + beta C of matrices</source>
        <translation>alpha A B + beta C von Matrizen</translation>
    </message>
    <message>
        <source>matrix product</source>
        <translation>Matrixprodukt</translation>
    </message>
    <message>
        <source>matrix product of integers, exact 32-bit sums</source>
        <translation>Matrixprodukt ganzer Zahlen, exakte 32-Bit-Summen</translation>
    </message>
    <message>
        <source>convolution of quantized values, requantized</source>
        <translation>Faltung quantisierter Werte, neu quantisiert</translation>
    </message>
    <message>
        <source>matrix product of quantized values, requantized</source>
        <translation>Matrixprodukt quantisierter Werte, neu quantisiert</translation>
    </message>
    <message>
        <source>position of the largest element</source>
        <translation>Stelle des größten Elements</translation>
    </message>
    <message>
        <source>position of the smallest element</source>
        <translation>Stelle des kleinsten Elements</translation>
    </message>
    <message>
        <source>scale and shift by stored statistics of each channel</source>
        <translation>skaliert und verschiebt jeden Kanal nach gespeicherter Statistik</translation>
    </message>
    <message>
        <source>mean over all positions of a channel</source>
        <translation>Mittelwert über alle Stellen eines Kanals</translation>
    </message>
    <message>
        <source>largest over all positions of a channel</source>
        <translation>größter Wert über alle Stellen eines Kanals</translation>
    </message>
    <message>
        <source>normalizes groups of channels to mean 0 and variance 1</source>
        <translation>normiert Gruppen von Kanälen auf Mittelwert 0 und Varianz 1</translation>
    </message>
    <message>
        <source>normalizes each channel to mean 0 and variance 1</source>
        <translation>normiert jeden Kanal auf Mittelwert 0 und Varianz 1</translation>
    </message>
    <message>
        <source>normalizes the trailing axes to mean 0 and variance 1</source>
        <translation>normiert die hinteren Achsen auf Mittelwert 0 und Varianz 1</translation>
    </message>
    <message>
        <source>logarithm of softmax</source>
        <translation>Logarithmus von softmax</translation>
    </message>
    <message>
        <source>divides by the p-norm along an axis</source>
        <translation>teilt durch die p-Norm entlang einer Achse</translation>
    </message>
    <message>
        <source>sum of absolute values</source>
        <translation>Summe der Beträge</translation>
    </message>
    <message>
        <source>square root of the sum of squares</source>
        <translation>Quadratwurzel der Summe der Quadrate</translation>
    </message>
    <message>
        <source>log of the sum</source>
        <translation>Logarithmus der Summe</translation>
    </message>
    <message>
        <source>log of the sum of exponentials</source>
        <translation>Logarithmus der Summe der Exponentialwerte</translation>
    </message>
    <message>
        <source>largest along axes</source>
        <translation>größter Wert entlang von Achsen</translation>
    </message>
    <message>
        <source>mean along axes</source>
        <translation>Mittelwert entlang von Achsen</translation>
    </message>
    <message>
        <source>smallest along axes</source>
        <translation>kleinster Wert entlang von Achsen</translation>
    </message>
    <message>
        <source>product along axes</source>
        <translation>Produkt entlang von Achsen</translation>
    </message>
    <message>
        <source>sum along axes</source>
        <translation>Summe entlang von Achsen</translation>
    </message>
    <message>
        <source>sum of squares along axes</source>
        <translation>Summe der Quadrate entlang von Achsen</translation>
    </message>
    <message>
        <source>divides by the root mean square of the trailing axes</source>
        <translation>teilt durch das quadratische Mittel der hinteren Achsen</translation>
    </message>
    <message>
        <source>exponentials along an axis, scaled to sum to one</source>
        <translation>Exponentialwerte entlang einer Achse, auf die Summe eins skaliert</translation>
    </message>
    <message>
        <source>mean of a sliding window</source>
        <translation>Mittelwert eines gleitenden Fensters</translation>
    </message>
    <message>
        <source>divides by the local energy of neighbouring channels</source>
        <translation>teilt durch die örtliche Energie benachbarter Kanäle</translation>
    </message>
    <message>
        <source>largest of a sliding window</source>
        <translation>größter Wert eines gleitenden Fensters</translation>
    </message>
    <message>
        <source>joins tensors along an axis</source>
        <translation>fügt Tensoren entlang einer Achse zusammen</translation>
    </message>
    <message>
        <source>moves channels into blocks of pixels</source>
        <translation>verschiebt Kanäle in Blöcke von Pixeln</translation>
    </message>
    <message>
        <source>broadcasts to a shape</source>
        <translation>erweitert auf eine Form (Broadcast)</translation>
    </message>
    <message>
        <source>reshapes to a matrix</source>
        <translation>formt in eine Matrix um</translation>
    </message>
    <message>
        <source>picks slices by index</source>
        <translation>wählt Teiltensoren nach Index</translation>
    </message>
    <message>
        <source>picks elements by index along an axis</source>
        <translation>wählt Elemente nach Index entlang einer Achse</translation>
    </message>
    <message>
        <source>adds a border</source>
        <translation>fügt einen Rand hinzu</translation>
    </message>
    <message>
        <source>same elements in another shape</source>
        <translation>dieselben Elemente in anderer Form</translation>
    </message>
    <message>
        <source>resamples to another size</source>
        <translation>rechnet auf eine andere Größe um</translation>
    </message>
    <message>
        <source>cuts a range out of each axis</source>
        <translation>schneidet aus jeder Achse einen Bereich</translation>
    </message>
    <message>
        <source>moves blocks of pixels into channels</source>
        <translation>verschiebt Blöcke von Pixeln in Kanäle</translation>
    </message>
    <message>
        <source>cuts into parts along an axis</source>
        <translation>schneidet entlang einer Achse in Teile</translation>
    </message>
    <message>
        <source>drops axes of extent 1</source>
        <translation>entfernt Achsen der Länge 1</translation>
    </message>
    <message>
        <source>repeats along axes</source>
        <translation>wiederholt entlang von Achsen</translation>
    </message>
    <message>
        <source>permutes axes</source>
        <translation>vertauscht Achsen</translation>
    </message>
    <message>
        <source>keeps the upper or lower triangle</source>
        <translation>behält das obere oder untere Dreieck</translation>
    </message>
    <message>
        <source>inserts axes of extent 1</source>
        <translation>fügt Achsen der Länge 1 ein</translation>
    </message>
    <message>
        <source>fills a shape with one value</source>
        <translation>füllt eine Form mit einem Wert</translation>
    </message>
    <message>
        <source>identity matrix</source>
        <translation>Einheitsmatrix</translation>
    </message>
    <message>
        <source>numbers from start to limit</source>
        <translation>Zahlen vom Anfang bis zur Grenze</translation>
    </message>
    <message>
        <source>the extents of its input</source>
        <translation>die Ausdehnungen der Eingabe</translation>
    </message>
    <message>
        <source>the number of elements of its input</source>
        <translation>die Anzahl der Elemente der Eingabe</translation>
    </message>
    <message>
        <source>every buffer has a place of its own: nothing is shared</source>
        <translation>jeder Puffer hat seinen eigenen Platz: Nichts wird geteilt</translation>
    </message>
    <message>
        <source>first free place, in execution order</source>
        <translation>erster freier Platz, in der Reihenfolge der Ausführung</translation>
    </message>
    <message>
        <source>largest buffer first, into the tightest gap</source>
        <translation>größter Puffer zuerst, in die engste Lücke</translation>
    </message>
    <message>
        <source>buffer with the most neighbours first, into the tightest gap</source>
        <translation>Puffer mit den meisten Nachbarn zuerst, in die engste Lücke</translation>
    </message>
    <message>
        <source>starts from the best greedy order and improves it by seeded search</source>
        <translation>beginnt mit der besten Greedy-Reihenfolge und verbessert sie durch Suche mit festem Startwert</translation>
    </message>
    <message>
        <source>a convolution of each channel by itself, in register tiles</source>
        <translation>eine Faltung jedes Kanals für sich, in Registerkacheln</translation>
    </message>
    <message>
        <source>output lines of the register tile</source>
        <translation>Ausgabezeilen der Registerkachel</translation>
    </message>
    <message>
        <source>columns of the register tile, in vectors</source>
        <translation>Spalten der Registerkachel, in Vektoren</translation>
    </message>
    <message>
        <source>output lines whose input is copied at once</source>
        <translation>Ausgabezeilen, deren Eingabe auf einmal kopiert wird</translation>
    </message>
    <message>
        <source>softmax(Q K^T) V in blocks of queries</source>
        <translation>softmax(Q K^T) V in Blöcken von Queries</translation>
    </message>
    <message>
        <source>queries that are worked on together, in vectors</source>
        <translation>gemeinsam bearbeitete Queries, in Vektoren</translation>
    </message>
    <message>
        <source>keys of a register tile of scores</source>
        <translation>Keys einer Registerkachel von Scores</translation>
    </message>
    <message>
        <source>queries of a register tile of the output</source>
        <translation>Queries einer Registerkachel der Ausgabe</translation>
    </message>
    <message>
        <source>columns of a register tile of the output, in vectors</source>
        <translation>Spalten einer Registerkachel der Ausgabe, in Vektoren</translation>
    </message>
    <message>
        <source>steps along the depth of a product in one iteration</source>
        <translation>Schritte entlang der Tiefe eines Produkts in einem Durchlauf</translation>
    </message>
    <message>
        <source>a product of matrices or a convolution as one, in register tiles</source>
        <translation>ein Matrixprodukt oder eine Faltung als Matrixprodukt, in Registerkacheln</translation>
    </message>
    <message>
        <source>rows of the register tile: elements that are broadcast</source>
        <translation>Zeilen der Registerkachel: Elemente, die per Broadcast verteilt werden</translation>
    </message>
    <message>
        <source>steps along the depth in one iteration</source>
        <translation>Schritte entlang der Tiefe in einem Durchlauf</translation>
    </message>
    <message>
        <source>tiles, or lines of a convolution, whose operand is packed together</source>
        <translation>Kacheln oder Zeilen einer Faltung, deren Operand gemeinsam gepackt wird</translation>
    </message>
    <message>
        <source>1: copy the vector operand into a panel first; 0: read it in place</source>
        <translation>1: den Vektoroperanden zuerst in ein Panel kopieren; 0: ihn an Ort und Stelle lesen</translation>
    </message>
    <message>
        <source>1: vectors run along the rows of the result instead of its columns</source>
        <translation>1: Vektoren laufen entlang der Zeilen des Ergebnisses statt entlang der Spalten</translation>
    </message>
    <message>
        <source>0: row blocks outermost; 1: column tiles outermost</source>
        <translation>0: Zeilenblöcke außen; 1: Spaltenkacheln außen</translation>
    </message>
    <message>
        <source>parallel parts of the row blocks</source>
        <translation>parallele Teile der Zeilenblöcke</translation>
    </message>
    <message>
        <source>folds the axes of a row in a few passes over it</source>
        <translation>fasst die Achsen einer Zeile in wenigen Durchgängen zusammen</translation>
    </message>
    <message>
        <source>accumulators of a row, to hide the latency of adding</source>
        <translation>Akkumulatoren einer Zeile, um die Latenz des Addierens zu verbergen</translation>
    </message>
    <message>
        <source>every element by itself, in vectors</source>
        <translation>jedes Element für sich, in Vektoren</translation>
    </message>
    <message>
        <source>vectors computed in one step of the innermost loop</source>
        <translation>Vektoren, die ein Schritt der innersten Schleife berechnet</translation>
    </message>
    <message>
        <source>plain loops for anything that has a definition</source>
        <translation>einfache Schleifen für alles, was eine Definition hat</translation>
    </message>
</context>
<context>
    <name>EdgePainter</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GraphAccessible</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2, output %3</source>
        <translation>%1 %2, Ausgabe %3</translation>
    </message>
    <message>
        <source>Scope %1, %2, closed</source>
        <translation>Bereich %1, %2, geschlossen</translation>
    </message>
    <message>
        <source>Scope %1, %2, open</source>
        <translation>Bereich %1, %2, geöffnet</translation>
    </message>
    <message>
        <source>Input %1, %2</source>
        <translation>Eingabe %1, %2</translation>
    </message>
    <message>
        <source>Output %1, %2</source>
        <translation>Ausgabe %1, %2</translation>
    </message>
    <message>
        <source>Value %1</source>
        <translation>Wert %1</translation>
    </message>
</context>
<context>
    <name>GraphExport</name>
    <message>
        <source>There is no drawing to write yet.</source>
        <translation>Es gibt noch keine Zeichnung, die gespeichert werden könnte.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts anzuzeigen</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>What was selected is not in the current graph. Select something else.</source>
        <translation>Was ausgewählt war, gibt es im aktuellen Graphen nicht. Wählen Sie etwas anderes aus.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>type, size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>%1, constant</source>
        <comment>type of a value</comment>
        <translation>%1, Konstante</translation>
    </message>
    <message>
        <source>%1, model input</source>
        <comment>type of a value</comment>
        <translation>%1, Eingabe des Modells</translation>
    </message>
    <message>
        <source>%1, model output</source>
        <comment>type of a value</comment>
        <translation>%1, Ausgabe des Modells</translation>
    </message>
    <message>
        <source>Kernel %1: %2</source>
        <translation>Kernel %1: %2</translation>
    </message>
    <message>
        <source>source node %1</source>
        <translation>Quellknoten %1</translation>
    </message>
    <message>
        <source>%1, %2 of all kernels</source>
        <comment>time, share</comment>
        <translation>%1, %2 aller Kernel</translation>
    </message>
    <message>
        <source>One function of machine code that computes the operations below in one go.</source>
        <translation>Eine Funktion in Maschinencode, die die folgenden Operationen in einem Zug berechnet.</translation>
    </message>
    <message>
        <source>Operations in it</source>
        <translation>Enthaltene Operationen</translation>
    </message>
    <message numerus="yes">
        <source>Stands for %n nodes of the model</source>
        <translation>
            <numerusform>Steht für %n Knoten des Modells</numerusform>
            <numerusform>Steht für %n Knoten des Modells</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>measured, median</source>
        <translation>gemessen, Median</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Rechenaufwand</translation>
    </message>
    <message>
        <source>%1 FLOPs</source>
        <translation>%1 FLOPs</translation>
    </message>
    <message>
        <source>%1FLOP/s</source>
        <translation>%1FLOP/s</translation>
    </message>
    <message>
        <source>Memory traffic</source>
        <translation>Speicherverkehr</translation>
    </message>
    <message>
        <source>%1B/s</source>
        <translation>%1B/s</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>Intensität</translation>
    </message>
    <message>
        <source>%1 FLOPs a byte</source>
        <translation>%1 FLOPs je Byte</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Loops and machine code</source>
        <translation>Schleifen und Maschinencode</translation>
    </message>
    <message>
        <source>How it is computed</source>
        <translation>Berechnungsweise</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Select an operation, a value or a kernel anywhere to see what it is and what became of it.</source>
        <translation>Wählen Sie irgendwo eine Operation, einen Wert oder einen Kernel aus, um zu sehen, was das ist und was daraus wurde.</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Geschrieben von</translation>
    </message>
    <message>
        <source>ONNX opset</source>
        <translation>ONNX-Opset</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>for one inference</source>
        <translation>für eine Inferenz</translation>
    </message>
    <message>
        <source>Free dimensions</source>
        <translation>Freie Dimensionen</translation>
    </message>
    <message>
        <source>axis %1 of %2</source>
        <comment>number, input</comment>
        <translation>Achse %1 von %2</translation>
    </message>
    <message>
        <source>%1, chosen because the model leaves it open</source>
        <translation>%1, gewählt, weil das Modell sie offenlässt</translation>
    </message>
    <message>
        <source>%1, as you set it</source>
        <translation>%1, von Ihnen festgelegt</translation>
    </message>
    <message>
        <source>Kinds of operation</source>
        <translation>Arten von Operationen</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message numerus="yes">
        <source>%n operations of the model</source>
        <translation>
            <numerusform>%n Operation des Modells</numerusform>
            <numerusform>%n Operationen des Modells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the %n kernels that compute them</source>
        <translation>
            <numerusform>des Kernels, der sie berechnet</numerusform>
            <numerusform>der %n Kernel, die sie berechnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Computed by</source>
        <translation>Berechnet von</translation>
    </message>
    <message>
        <source>Operation in the imported model</source>
        <translation>Operation im importierten Modell</translation>
    </message>
    <message>
        <source>Operation in the optimized graph</source>
        <translation>Operation im optimierten Graphen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>In the optimized graph</source>
        <translation>Im optimierten Graphen</translation>
    </message>
    <message>
        <source>Nothing is left of it: the passes removed it.</source>
        <translation>Davon ist nichts übrig: Die Passes haben es entfernt.</translation>
    </message>
    <message>
        <source>Pass %1</source>
        <translation>Pass %1</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Bemerkt</translation>
    </message>
    <message>
        <source>Nearly</source>
        <translation>Beinahe</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Did</source>
        <translation>Getan</translation>
    </message>
    <message>
        <source>removed %1</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>nodes before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>Constant of the imported model</source>
        <translation>Konstante des importierten Modells</translation>
    </message>
    <message>
        <source>Constant of the optimized graph</source>
        <translation>Konstante des optimierten Graphen</translation>
    </message>
    <message>
        <source>Input of the model</source>
        <translation>Eingabe des Modells</translation>
    </message>
    <message>
        <source>Output of the model</source>
        <translation>Ausgabe des Modells</translation>
    </message>
    <message>
        <source>Value in the imported model</source>
        <translation>Wert im importierten Modell</translation>
    </message>
    <message>
        <source>Value in the optimized graph</source>
        <translation>Wert im optimierten Graphen</translation>
    </message>
    <message>
        <source>Element type</source>
        <translation>Elementtyp</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>a single number</source>
        <translation>eine einzelne Zahl</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erzeugt von</translation>
    </message>
    <message>
        <source>Numbers in it</source>
        <translation>Enthaltene Zahlen</translation>
    </message>
    <message>
        <source>Reading the numbers…</source>
        <translation>Zahlen werden gelesen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers in it are not finite (NaN or infinite): results that use them are not either.</source>
        <translation>
            <numerusform>%n Zahl darin ist nicht endlich (NaN oder unendlich): Ergebnisse, die sie verwenden, sind es auch nicht.</numerusform>
            <numerusform>%n Zahlen darin sind nicht endlich (NaN oder unendlich): Ergebnisse, die sie verwenden, sind es auch nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>figures are from a part of them</source>
        <translation>die Werte stammen aus einem Teil davon</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Wertebereich</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>standard deviation %1</source>
        <translation>Standardabweichung %1</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Nullen</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>all numbers are equal</source>
        <translation>alle Zahlen sind gleich</translation>
    </message>
    <message numerus="yes">
        <source>First %n elements</source>
        <translation>
            <numerusform>Erstes Element</numerusform>
            <numerusform>Die ersten %n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>a single %1</source>
        <comment>element type</comment>
        <translation>eine einzelne Zahl, %1</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>they run in the order 0 to %1</source>
        <translation>ausgeführt in der Reihenfolge 0 bis %1</translation>
    </message>
    <message>
        <source>from the speed of this machine</source>
        <translation>aus der Geschwindigkeit dieses Rechners</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>how often, op</comment>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>NodeColours</name>
    <message>
        <source>Kind of op</source>
        <translation>Art der Operation</translation>
    </message>
    <message>
        <source>several precisions</source>
        <translation>mehrere Zahlenformate</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Mehrere</translation>
    </message>
    <message>
        <source>Precision of the first output</source>
        <translation>Zahlenformat der ersten Ausgabe</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Relative error</source>
        <translation>Relativer Fehler</translation>
    </message>
    <message>
        <source>Elementwise</source>
        <translation>Elementweise</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>Reduktion</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Product or convolution</source>
        <translation>Produkt oder Faltung</translation>
    </message>
    <message>
        <source>Data movement</source>
        <translation>Datenbewegung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
</context>
<context>
    <name>PassFacts</name>
    <message>
        <source>applied when buffers are placed</source>
        <translation>wirkt, wenn Puffer platziert werden</translation>
    </message>
    <message>
        <source>buffers placed by %1</source>
        <translation>Puffer platziert mit %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>noch nicht gelaufen</translation>
    </message>
    <message>
        <source>nothing to do here</source>
        <translation>hier nichts zu tun</translation>
    </message>
    <message>
        <source>%1 → %2 kernels</source>
        <translation>%1 → %2 Kernel</translation>
    </message>
    <message>
        <source>%1 → %2 nodes</source>
        <translation>%1 → %2 Knoten</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rewrite(s)</source>
        <translation>
            <numerusform>%n Umformung</numerusform>
            <numerusform>%n Umformungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near miss(es)</source>
        <translation>
            <numerusform>%n Beinahe-Treffer</numerusform>
            <numerusform>%n Beinahe-Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>no node changed</source>
        <translation>kein Knoten geändert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>PassTexts</name>
    <message>
        <source>Fold constants</source>
        <translation>Konstanten falten</translation>
    </message>
    <message>
        <source>Computes once, while compiling, whatever depends on constants alone, and replaces it by the result. The shape of a tensor counts as a constant when its extents are known.</source>
        <translation>Berechnet beim Kompilieren einmal, was nur von Konstanten abhängt, und ersetzt es durch das Ergebnis. Die Form eines Tensors zählt als Konstante, wenn ihre Ausdehnungen bekannt sind.</translation>
    </message>
    <message>
        <source>Exported models are full of little calculations about shapes that give the same answer on every run. Once they are gone, later passes see plain numbers where there were chains of ops.</source>
        <translation>Exportierte Modelle sind voller kleiner Berechnungen an Formen, die bei jedem Lauf dasselbe ergeben. Sind sie weg, sehen spätere Passes einfache Zahlen, wo vorher Ketten von Operationen waren.</translation>
    </message>
    <message>
        <source>It leaves alone what is itself an output of the model, results larger than the limit below, and 8-bit weights that would grow if they were expanded to floats.</source>
        <translation>Unberührt bleiben Ausgaben des Modells, Ergebnisse über der unten eingestellten Grenze und 8-Bit-Gewichte, die als Gleitkommazahlen größer würden.</translation>
    </message>
    <message>
        <source>x &gt; [Shape] &gt; [Mul 2] &gt; [Reshape]</source>
        <translation>x &gt; [Shape] &gt; [Mul 2] &gt; [Reshape]</translation>
    </message>
    <message>
        <source>(4, 6) &gt; [Reshape]</source>
        <translation>(4, 6) &gt; [Reshape]</translation>
    </message>
    <message>
        <source>Remove identities</source>
        <translation>Identitäten entfernen</translation>
    </message>
    <message>
        <source>Removes ops that hand on their input unchanged: a reshape to the same shape, a cast to the same type, a slice of everything, dropout after training.</source>
        <translation>Entfernt Operationen, die ihre Eingabe unverändert weitergeben: ein Reshape auf dieselbe Form, ein Cast auf denselben Typ, ein Slice über alles, Dropout nach dem Training.</translation>
    </message>
    <message>
        <source>Each of them would copy a whole tensor for nothing. They also stand between ops that later passes want to see side by side.</source>
        <translation>Jede davon würde grundlos einen ganzen Tensor kopieren. Außerdem stehen sie zwischen Operationen, die spätere Passes nebeneinander sehen wollen.</translation>
    </message>
    <message>
        <source>An identity that connects an input of the model directly with an output stays, because both names belong to the model&apos;s contract.</source>
        <translation>Eine Identität, die eine Eingabe des Modells direkt mit einer Ausgabe verbindet, bleibt, denn beide Namen gehören zur Schnittstelle des Modells.</translation>
    </message>
    <message>
        <source>x &gt; [Reshape, same shape] &gt; [Relu]</source>
        <translation>x &gt; [Reshape, gleiche Form] &gt; [Relu]</translation>
    </message>
    <message>
        <source>x &gt; [Relu]</source>
        <translation>x &gt; [Relu]</translation>
    </message>
    <message>
        <source>Remove dead ops</source>
        <translation>Tote Operationen entfernen</translation>
    </message>
    <message>
        <source>Removes ops whose results nobody reads, and the constants that only they used.</source>
        <translation>Entfernt Operationen, deren Ergebnisse niemand liest, und die Konstanten, die nur sie verwendet haben.</translation>
    </message>
    <message>
        <source>What is not needed should take neither time nor memory. Such leftovers come from training, from debugging, or from outputs that were cut off.</source>
        <translation>Was nicht gebraucht wird, soll weder Zeit noch Speicher kosten. Solche Reste stammen aus dem Training, von der Fehlersuche oder von abgeschnittenen Ausgaben.</translation>
    </message>
    <message>
        <source>Anything that an output of the model depends on stays. The other passes clear away what they leave behind, so in many models there is nothing to do here.</source>
        <translation>Alles, wovon eine Ausgabe des Modells abhängt, bleibt. Die anderen Passes räumen selbst hinter sich auf, daher gibt es in vielen Modellen hier nichts zu tun.</translation>
    </message>
    <message>
        <source>x &gt; [Relu] &gt; [Exp]
x &gt; [Neg] &gt; output</source>
        <translation>x &gt; [Relu] &gt; [Exp]
x &gt; [Neg] &gt; Ausgabe</translation>
    </message>
    <message>
        <source>x &gt; [Neg] &gt; output</source>
        <translation>x &gt; [Neg] &gt; Ausgabe</translation>
    </message>
    <message>
        <source>Merge equal expressions</source>
        <translation>Gleiche Ausdrücke zusammenlegen</translation>
    </message>
    <message>
        <source>Finds ops that do the same to the same inputs, computes one of them, and lets everybody read that result. Equal small constants are kept once, too.</source>
        <translation>Findet Operationen, die mit denselben Eingaben dasselbe tun, berechnet eine davon und lässt alle dieses Ergebnis lesen. Auch gleiche kleine Konstanten werden nur einmal behalten.</translation>
    </message>
    <message>
        <source>Exporters often write the same subtraction or transpose several times. Computing it once saves time, and it makes known patterns recognisable.</source>
        <translation>Exporteure schreiben oft dieselbe Subtraktion oder Transposition mehrfach. Sie einmal zu berechnen, spart Zeit und macht bekannte Muster erkennbar.</translation>
    </message>
    <message>
        <source>It keeps both when both results are outputs of the model. Constants above 64 KiB are not compared, because reading all the weights would cost more than it saves.</source>
        <translation>Sind beide Ergebnisse Ausgaben des Modells, bleiben beide. Konstanten über 64 KiB werden nicht verglichen, denn alle Gewichte zu lesen, würde mehr kosten, als es spart.</translation>
    </message>
    <message>
        <source>x &gt; [Exp] &gt; a
x &gt; [Exp] &gt; b
a, b &gt; [Add]</source>
        <translation>x &gt; [Exp] &gt; a
x &gt; [Exp] &gt; b
a, b &gt; [Add]</translation>
    </message>
    <message>
        <source>x &gt; [Exp] &gt; a
a, a &gt; [Add]</source>
        <translation>x &gt; [Exp] &gt; a
a, a &gt; [Add]</translation>
    </message>
    <message>
        <source>Recognise GELU</source>
        <translation>GELU erkennen</translation>
    </message>
    <message>
        <source>Finds the activation GELU where it is written out in five to eight small ops, with erf or with tanh, and replaces them by one op.</source>
        <translation>Findet die Aktivierung GELU, wo sie in fünf bis acht kleinen Operationen ausgeschrieben ist, mit erf oder mit tanh, und ersetzt sie durch eine einzige.</translation>
    </message>
    <message>
        <source>Step by step, each of these ops reads and writes a whole tensor. As one op, GELU can be computed right behind the matrix product that feeds it.</source>
        <translation>Schritt für Schritt liest und schreibt jede dieser Operationen einen ganzen Tensor. Als eine Operation lässt sich GELU direkt nach dem Matrixprodukt berechnen, das sie speist.</translation>
    </message>
    <message>
        <source>The constants have to match up to rounding. When another op reads a value in the middle, the pattern stays, as that value would have to be computed twice.</source>
        <translation>Die Konstanten müssen bis auf Rundung übereinstimmen. Liest eine andere Operation einen Zwischenwert, bleibt das Muster stehen, denn dieser Wert müsste sonst zweimal berechnet werden.</translation>
    </message>
    <message>
        <source>x &gt; [Div 1.414] &gt; [Erf] &gt; [Add 1] &gt; a
x, a &gt; [Mul] &gt; [Mul 0.5]</source>
        <translation>x &gt; [Div 1.414] &gt; [Erf] &gt; [Add 1] &gt; a
x, a &gt; [Mul] &gt; [Mul 0.5]</translation>
    </message>
    <message>
        <source>x &gt; [Gelu]</source>
        <translation>x &gt; [Gelu]</translation>
    </message>
    <message>
        <source>Recognise layer normalization</source>
        <translation>Layer-Normalisierung erkennen</translation>
    </message>
    <message>
        <source>Finds layer normalization where it is written out in means, differences, squares and roots, and replaces the pieces by one op.</source>
        <translation>Findet Layer-Normalisierung, wo sie in Mittelwerten, Differenzen, Quadraten und Wurzeln ausgeschrieben ist, und ersetzt die Teile durch eine Operation.</translation>
    </message>
    <message>
        <source>A transformer normalizes twice in every block. In one op a row is read while it is close at hand in the cache, instead of being carried to memory and back for every piece.</source>
        <translation>Ein Transformer normalisiert in jedem Block zweimal. In einer Operation wird eine Zeile gelesen, solange sie im Cache liegt, statt für jeden Teil zum Speicher und zurück zu wandern.</translation>
    </message>
    <message>
        <source>Both means must run over the same last axes, whose extents must be known, and nobody else may read a value in between. Scale and bias join when they are constants.</source>
        <translation>Beide Mittelwerte müssen über dieselben letzten Achsen laufen, deren Ausdehnungen bekannt sein müssen, und niemand sonst darf einen Zwischenwert lesen. Skala und Bias kommen hinzu, wenn sie Konstanten sind.</translation>
    </message>
    <message>
        <source>x &gt; [ReduceMean] &gt; m
x, m &gt; [Sub] &gt; d
d &gt; [Mul d] &gt; [ReduceMean] &gt; v
v &gt; [Add] &gt; [Sqrt] &gt; s
d, s &gt; [Div] &gt; [Mul] &gt; [Add]</source>
        <translation>x &gt; [ReduceMean] &gt; m
x, m &gt; [Sub] &gt; d
d &gt; [Mul d] &gt; [ReduceMean] &gt; v
v &gt; [Add] &gt; [Sqrt] &gt; s
d, s &gt; [Div] &gt; [Mul] &gt; [Add]</translation>
    </message>
    <message>
        <source>x &gt; [LayerNormalization]</source>
        <translation>x &gt; [LayerNormalization]</translation>
    </message>
    <message>
        <source>Simplify algebra</source>
        <translation>Algebra vereinfachen</translation>
    </message>
    <message>
        <source>Applies the rules of arithmetic: multiplying by one does nothing, two factors become one, a square root beats a power of one half. Every rule has a name, under which its uses are counted.</source>
        <translation>Wendet Rechenregeln an: Mal eins bewirkt nichts, zwei Faktoren werden zu einem, eine Quadratwurzel schlägt die Potenz mit ein halb. Jede Regel hat einen Namen, unter dem ihre Anwendungen gezählt werden.</translation>
    </message>
    <message>
        <source>Each rule saves an op or makes it cheaper. Many rules exist because they bring other ops together, such as a scale and the convolution before it.</source>
        <translation>Jede Regel spart eine Operation oder macht sie billiger. Viele Regeln gibt es, weil sie andere Operationen zusammenbringen, etwa eine Skalierung und die Faltung davor.</translation>
    </message>
    <message>
        <source>A rule does not fire when the result would have another type or shape, or when an inner result is needed elsewhere. Constants that meet are rounded once instead of twice, so the last digit may differ.</source>
        <translation>Eine Regel greift nicht, wenn das Ergebnis einen anderen Typ oder eine andere Form hätte oder ein inneres Ergebnis anderswo gebraucht wird. Konstanten, die zusammentreffen, werden einmal statt zweimal gerundet, die letzte Stelle kann also abweichen.</translation>
    </message>
    <message>
        <source>x &gt; [Mul 2] &gt; [Mul 3] &gt; [Add 0]</source>
        <translation>x &gt; [Mul 2] &gt; [Mul 3] &gt; [Add 0]</translation>
    </message>
    <message>
        <source>x &gt; [Mul 6]</source>
        <translation>x &gt; [Mul 6]</translation>
    </message>
    <message>
        <source>Fold batch normalization</source>
        <translation>Batch-Normalisierung falten</translation>
    </message>
    <message>
        <source>Multiplies batch normalization, which only scales and shifts each channel after training, into the weights and bias of the convolution or matrix product before it. Other scales and shifts of channels go the same way.</source>
        <translation>Multipliziert die Batch-Normalisierung, die nach dem Training jeden Kanal nur noch skaliert und verschiebt, in Gewichte und Bias der Faltung oder des Matrixprodukts davor. Mit anderen Skalierungen und Verschiebungen von Kanälen geschieht dasselbe.</translation>
    </message>
    <message>
        <source>The normalization then costs nothing at all. Image models often have one after every convolution.</source>
        <translation>Die Normalisierung kostet dann überhaupt nichts mehr. In Bildmodellen folgt oft auf jede Faltung eine.</translation>
    </message>
    <message>
        <source>Weights and statistics must be constants, and nobody else may read the result in between. A normalization without a partner becomes one product and one sum.</source>
        <translation>Gewichte und Statistik müssen Konstanten sein, und niemand sonst darf das Zwischenergebnis lesen. Eine Normalisierung ohne Partner wird zu einem Produkt und einer Summe.</translation>
    </message>
    <message>
        <source>x &gt; [Conv w] &gt; [BatchNormalization] &gt; [Relu]</source>
        <translation>x &gt; [Conv w] &gt; [BatchNormalization] &gt; [Relu]</translation>
    </message>
    <message>
        <source>x &gt; [Conv w × scale] &gt; [Relu]</source>
        <translation>x &gt; [Conv w × scale] &gt; [Relu]</translation>
    </message>
    <message>
        <source>Fold padding</source>
        <translation>Auffüllung falten</translation>
    </message>
    <message>
        <source>Moves a border of zeros that is added as an op of its own into the convolution or pooling that reads it.</source>
        <translation>Verlegt einen Rand aus Nullen, der als eigene Operation hinzugefügt wird, in die Faltung oder das Pooling, das ihn liest.</translation>
    </message>
    <message>
        <source>Padding alone copies the whole image only to make it a little larger. A convolution can treat the border as it goes, without the copy.</source>
        <translation>Das Auffüllen allein kopiert das ganze Bild, nur um es etwas größer zu machen. Eine Faltung kann den Rand nebenbei behandeln, ohne die Kopie.</translation>
    </message>
    <message>
        <source>The border must be of zeros, or of minus infinity before a maximum, and around the image only. An average that counts its border differently stays as it is.</source>
        <translation>Der Rand muss aus Nullen bestehen, vor einem Maximum aus minus unendlich, und nur um das Bild herum liegen. Ein Mittelwert, der seinen Rand anders zählt, bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>x &gt; [Pad by 1] &gt; [Conv]</source>
        <translation>x &gt; [Pad um 1] &gt; [Conv]</translation>
    </message>
    <message>
        <source>x &gt; [Conv, pads = 1]</source>
        <translation>x &gt; [Conv, pads = 1]</translation>
    </message>
    <message>
        <source>Cancel transposes</source>
        <translation>Transpositionen aufheben</translation>
    </message>
    <message>
        <source>Joins changes of axis order that follow each other and removes those that undo each other, even when elementwise ops stand between them.</source>
        <translation>Fasst aufeinanderfolgende Änderungen der Achsenreihenfolge zusammen und entfernt solche, die sich gegenseitig aufheben, auch wenn elementweise Operationen dazwischenstehen.</translation>
    </message>
    <message>
        <source>A transpose moves every element and computes nothing. Models that were converted between frameworks often change the order of axes back and forth.</source>
        <translation>Eine Transposition bewegt jedes Element und berechnet nichts. Modelle, die zwischen Frameworks umgewandelt wurden, ändern die Reihenfolge der Achsen oft hin und zurück.</translation>
    </message>
    <message>
        <source>An op in between that has a second reader, or a second input in another order, keeps its transposes. So does a change of order that an output of the model needs.</source>
        <translation>Eine Operation dazwischen, die einen zweiten Leser oder eine zweite Eingabe in anderer Reihenfolge hat, behält ihre Transpositionen. Ebenso bleibt eine Änderung der Reihenfolge, die eine Ausgabe des Modells braucht.</translation>
    </message>
    <message>
        <source>x &gt; [Transpose] &gt; [Relu] &gt; [Transpose back]</source>
        <translation>x &gt; [Transpose] &gt; [Relu] &gt; [Transpose zurück]</translation>
    </message>
    <message>
        <source>Recognise attention</source>
        <translation>Attention erkennen</translation>
    </message>
    <message>
        <source>Finds the attention of transformers, written out as two matrix products with a scale, a mask and a softmax between them, and replaces it by one op.</source>
        <translation>Findet die Attention von Transformern, ausgeschrieben als zwei Matrixprodukte mit Skalierung, Maske und Softmax dazwischen, und ersetzt sie durch eine Operation.</translation>
    </message>
    <message>
        <source>The table of scores between all pairs of positions is the largest thing in such a block. As one op, a few rows of it are made and used up at a time, so the whole table never reaches memory.</source>
        <translation>Die Tabelle der Scores zwischen allen Paaren von Positionen ist das Größte in einem solchen Block. Als eine Operation werden jeweils wenige Zeilen davon erzeugt und gleich verbraucht, sodass die ganze Tabelle nie in den Speicher gelangt.</translation>
    </message>
    <message>
        <source>Queries, keys and values must come as batch, heads, positions and depth. The softmax must run over the last axis, and nobody else may read the scores.</source>
        <translation>Queries, Keys und Values müssen in der Anordnung Batch, Köpfe, Positionen und Tiefe vorliegen. Der Softmax muss über die letzte Achse laufen, und niemand sonst darf die Scores lesen.</translation>
    </message>
    <message>
        <source>q, k &gt; [MatMul] &gt; [Mul scale] &gt; [Add mask] &gt; p
p &gt; [Softmax] &gt; s
s, v &gt; [MatMul]</source>
        <translation>q, k &gt; [MatMul] &gt; [Mul scale] &gt; [Add mask] &gt; p
p &gt; [Softmax] &gt; s
s, v &gt; [MatMul]</translation>
    </message>
    <message>
        <source>q, k, v &gt; [Attention]</source>
        <translation>q, k, v &gt; [Attention]</translation>
    </message>
    <message>
        <source>Quantize to 8 bits</source>
        <translation>Auf 8 Bit quantisieren</translation>
    </message>
    <message>
        <source>Computes convolutions and matrix products with 8-bit integers instead of 32-bit floats. The scales between the two come from calibration, which watches the values while sample inputs run through the model.</source>
        <translation>Berechnet Faltungen und Matrixprodukte mit 8-Bit-Ganzzahlen statt mit 32-Bit-Gleitkommazahlen. Die Skalen dazwischen liefert die Kalibrierung, die die Werte beobachtet, während Beispieleingaben durch das Modell laufen.</translation>
    </message>
    <message>
        <source>Weights become four times smaller, and processors with instructions for bytes multiply several times as many numbers in the same time. The price is a little accuracy, so check it afterwards.</source>
        <translation>Gewichte werden viermal kleiner, und Prozessoren mit Befehlen für Bytes multiplizieren in derselben Zeit ein Mehrfaches an Zahlen. Der Preis ist etwas Genauigkeit, prüfen Sie sie also danach.</translation>
    </message>
    <message>
        <source>Products whose weights are not constant, whose inputs calibration has not seen, or that you keep in float stay as they are. So do convolutions in several groups, in which there is too little to multiply for bytes to pay.</source>
        <translation>Produkte, deren Gewichte nicht konstant sind, deren Eingaben die Kalibrierung nicht gesehen hat oder die Sie in Gleitkomma behalten, bleiben, wie sie sind. Ebenso Faltungen in mehreren Gruppen, in denen zu wenig zu multiplizieren ist, als dass sich Bytes lohnen.</translation>
    </message>
    <message>
        <source>x &gt; [Conv w] &gt; y</source>
        <translation>x &gt; [Conv w] &gt; y</translation>
    </message>
    <message>
        <source>x &gt; [QuantizeLinear] &gt; [ConvInteger] &gt; a
a &gt; [Cast] &gt; [Mul scale] &gt; y</source>
        <translation>x &gt; [QuantizeLinear] &gt; [ConvInteger] &gt; a
a &gt; [Cast] &gt; [Mul scale] &gt; y</translation>
    </message>
    <message>
        <source>Fuse epilogues</source>
        <translation>Epiloge fusionieren</translation>
    </message>
    <message>
        <source>Computes what follows a convolution, matrix product or pooling, such as bias, activation and residual sum, in the same kernel, while the results are still in registers.</source>
        <translation>Berechnet, was auf Faltung, Matrixprodukt oder Pooling folgt, etwa Bias, Aktivierung und Residualsumme, im selben Kernel, solange die Ergebnisse noch in Registern liegen.</translation>
    </message>
    <message>
        <source>A kernel is one loop over memory. Without fusion every small op reads a whole tensor and writes it again, which often takes longer than its arithmetic.</source>
        <translation>Ein Kernel ist eine Schleife über den Speicher. Ohne Fusion liest jede kleine Operation einen ganzen Tensor und schreibt ihn wieder, was oft länger dauert als das Rechnen.</translation>
    </message>
    <message>
        <source>A value that somebody else reads, or that is an output of the model, has to be written anyway and ends the group. Ops of another shape, and ops that you keep unfused, stay apart.</source>
        <translation>Ein Wert, den jemand anderes liest oder der eine Ausgabe des Modells ist, muss ohnehin geschrieben werden und beendet die Gruppe. Operationen anderer Form und solche, die Sie von der Fusion ausnehmen, bleiben getrennt.</translation>
    </message>
    <message>
        <source>x &gt; [Conv] &gt; [Add] &gt; [Relu] &gt; y</source>
        <translation>x &gt; [Conv] &gt; [Add] &gt; [Relu] &gt; y</translation>
    </message>
    <message>
        <source>x &gt; {[Conv] &gt; [Add] &gt; [Relu]} &gt; y</source>
        <translation>x &gt; {[Conv] &gt; [Add] &gt; [Relu]} &gt; y</translation>
    </message>
    <message>
        <source>Fuse reductions</source>
        <translation>Reduktionen fusionieren</translation>
    </message>
    <message>
        <source>Computes a reduction, such as a softmax, a mean or a normalization, in one kernel with the elementwise ops that feed it and those that read it.</source>
        <translation>Berechnet eine Reduktion, etwa einen Softmax, einen Mittelwert oder eine Normalisierung, in einem Kernel mit den elementweisen Operationen, die sie speisen oder lesen.</translation>
    </message>
    <message>
        <source>A reduction has to wait for its whole row. When the same kernel prepares the row and uses the result, nothing in between goes to memory.</source>
        <translation>Eine Reduktion muss auf ihre ganze Zeile warten. Wenn derselbe Kernel die Zeile vorbereitet und das Ergebnis verwendet, gelangt nichts dazwischen in den Speicher.</translation>
    </message>
    <message>
        <source>A group has one reduction. A costly op, such as an exponential, does not join a reduction that goes over its row several times, as it would be computed as often.</source>
        <translation>Eine Gruppe hat nur eine Reduktion. Eine teure Operation, etwa eine Exponentialfunktion, kommt nicht zu einer Reduktion, die ihre Zeile mehrmals durchläuft, da sie ebenso oft berechnet würde.</translation>
    </message>
    <message>
        <source>x &gt; [Mul scale] &gt; [Softmax] &gt; [Relu] &gt; y</source>
        <translation>x &gt; [Mul scale] &gt; [Softmax] &gt; [Relu] &gt; y</translation>
    </message>
    <message>
        <source>x &gt; {[Mul scale] &gt; [Softmax] &gt; [Relu]} &gt; y</source>
        <translation>x &gt; {[Mul scale] &gt; [Softmax] &gt; [Relu]} &gt; y</translation>
    </message>
    <message>
        <source>Fuse elementwise ops</source>
        <translation>Elementweise Operationen fusionieren</translation>
    </message>
    <message>
        <source>Computes neighbouring elementwise ops in one loop. Reshapes, transposes and slices among them turn into another way of counting positions, and move nothing.</source>
        <translation>Berechnet benachbarte elementweise Operationen in einer Schleife. Reshapes, Transpositionen und Slices dazwischen werden zu einer anderen Zählweise der Positionen und bewegen nichts.</translation>
    </message>
    <message>
        <source>Such ops do little arithmetic for every number that they read, so memory is what they wait for. One loop reads the inputs once and writes the result once.</source>
        <translation>Solche Operationen rechnen wenig für jede Zahl, die sie lesen; sie warten also auf den Speicher. Eine einzige Schleife liest die Eingaben einmal und schreibt das Ergebnis einmal.</translation>
    </message>
    <message>
        <source>An op stays out when two groups read it, when it would be computed more than once for an element, or when the group is full. What you keep unfused stays apart.</source>
        <translation>Eine Operation bleibt außen vor, wenn zwei Gruppen sie lesen, wenn sie für ein Element mehrfach berechnet würde oder wenn die Gruppe voll ist. Was Sie von der Fusion ausnehmen, bleibt getrennt.</translation>
    </message>
    <message>
        <source>a, b &gt; [Add] &gt; [Transpose] &gt; [Relu] &gt; y</source>
        <translation>a, b &gt; [Add] &gt; [Transpose] &gt; [Relu] &gt; y</translation>
    </message>
    <message>
        <source>a, b &gt; {[Add] &gt; [Transpose] &gt; [Relu]} &gt; y</source>
        <translation>a, b &gt; {[Add] &gt; [Transpose] &gt; [Relu]} &gt; y</translation>
    </message>
    <message>
        <source>Reuse buffers in place</source>
        <translation>Puffer an Ort und Stelle wiederverwenden</translation>
    </message>
    <message>
        <source>Lets a kernel write its result over an input that nobody reads afterwards. A reshape that stands alone becomes another name for the same bytes.</source>
        <translation>Lässt einen Kernel sein Ergebnis über eine Eingabe schreiben, die danach niemand mehr liest. Ein allein stehendes Reshape wird zu einem anderen Namen für dieselben Bytes.</translation>
    </message>
    <message>
        <source>One buffer less is alive at a time, so the model needs less memory. What was just read is also still in the cache when it is written.</source>
        <translation>Es lebt ein Puffer weniger gleichzeitig, also braucht das Modell weniger Speicher. Außerdem liegt das eben Gelesene noch im Cache, wenn es geschrieben wird.</translation>
    </message>
    <message>
        <source>Input and result must have the same shape and element size, and every element must be read before it is written. Inputs of the model and constants are never written over.</source>
        <translation>Eingabe und Ergebnis müssen gleiche Form und Elementgröße haben, und jedes Element muss gelesen sein, bevor es geschrieben wird. Eingaben des Modells und Konstanten werden nie überschrieben.</translation>
    </message>
    <message>
        <source>buffer 1 &gt; [Relu] &gt; buffer 2</source>
        <translation>Puffer 1 &gt; [Relu] &gt; Puffer 2</translation>
    </message>
    <message>
        <source>buffer 1 &gt; [Relu] &gt; buffer 1</source>
        <translation>Puffer 1 &gt; [Relu] &gt; Puffer 1</translation>
    </message>
    <message>
        <source>Plan memory</source>
        <translation>Speicher planen</translation>
    </message>
    <message>
        <source>Decides where in one block of memory every intermediate result lives, and gives the same place to results that are not needed at the same time.</source>
        <translation>Bestimmt, wo in einem einzigen Speicherblock jedes Zwischenergebnis liegt, und gibt Ergebnissen denselben Platz, die nicht gleichzeitig gebraucht werden.</translation>
    </message>
    <message>
        <source>The model then needs memory for the busiest moment instead of for everything it ever computes. Finding the smallest block is a hard puzzle, so there are several planners to choose from.</source>
        <translation>Das Modell braucht dann Speicher nur für den vollsten Moment statt für alles, was es je berechnet. Den kleinsten Block zu finden, ist ein schweres Rätsel, daher stehen mehrere Planer zur Wahl.</translation>
    </message>
    <message>
        <source>Results that are alive together never overlap. With the pass off, every result has a place of its own.</source>
        <translation>Ergebnisse, die zugleich leben, überlappen nie. Ist der Pass aus, hat jedes Ergebnis seinen eigenen Platz.</translation>
    </message>
    <message>
        <source>buffer 1 &gt; [Conv] &gt; buffer 2
buffer 2 &gt; [MaxPool] &gt; buffer 3</source>
        <translation>Puffer 1 &gt; [Conv] &gt; Puffer 2
Puffer 2 &gt; [MaxPool] &gt; Puffer 3</translation>
    </message>
    <message>
        <source>buffer 1 &gt; [Conv] &gt; buffer 2
buffer 2 &gt; [MaxPool] &gt; buffer 1</source>
        <translation>Puffer 1 &gt; [Conv] &gt; Puffer 2
Puffer 2 &gt; [MaxPool] &gt; Puffer 1</translation>
    </message>
    <message>
        <source>Largest result in bytes</source>
        <translation>Größtes Ergebnis in Bytes</translation>
    </message>
    <message>
        <source>Results larger than this are computed at run time, which keeps the compiled model small.</source>
        <translation>Größere Ergebnisse werden zur Laufzeit berechnet; so bleibt das kompilierte Modell klein.</translation>
    </message>
    <message>
        <source>Most ops in one group</source>
        <translation>Höchstzahl der Operationen einer Gruppe</translation>
    </message>
    <message>
        <source>Long chains are cut here; very large kernels take long to compile and run out of registers.</source>
        <translation>Lange Ketten werden hier geteilt; sehr große Kernel kompilieren langsam und haben zu wenige Register.</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planer</translation>
    </message>
    <message>
        <source>How buffers are laid out: in order of size, of conflicts, by search, or without sharing at all.</source>
        <translation>Wie Puffer angeordnet werden: nach Größe, nach Konflikten, durch Suche oder ganz ohne Teilen.</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Takes away what need not be computed at run time.</source>
        <translation>Nimmt weg, was nicht zur Laufzeit berechnet werden muss.</translation>
    </message>
    <message>
        <source>Algebra</source>
        <translation>Algebra</translation>
    </message>
    <message>
        <source>Replaces calculations by cheaper ones with the same result.</source>
        <translation>Ersetzt Berechnungen durch billigere mit demselben Ergebnis.</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Computes with small integers instead of floats.</source>
        <translation>Rechnet mit kleinen Ganzzahlen statt mit Gleitkommazahlen.</translation>
    </message>
    <message>
        <source>Fusion</source>
        <translation>Fusion</translation>
    </message>
    <message>
        <source>Decides which ops are computed together in one kernel.</source>
        <translation>Bestimmt, welche Operationen gemeinsam in einem Kernel berechnet werden.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Decides where results live while the model runs.</source>
        <translation>Bestimmt, wo Ergebnisse liegen, während das Modell läuft.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>No passes, one kernel for each op: the honest baseline.</source>
        <translation>Keine Passes, ein Kernel je Operation: die ehrliche Vergleichsbasis.</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>Fusioniert</translation>
    </message>
    <message>
        <source>Ops are computed together where they fit; the model itself is not rewritten.</source>
        <translation>Operationen werden gemeinsam berechnet, wo es passt; das Modell selbst wird nicht umgeformt.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Every pass that keeps the arithmetic in floats.</source>
        <translation>Jeder Pass, der weiter in Gleitkomma rechnet.</translation>
    </message>
    <message>
        <source>8-bit integers</source>
        <translation>8-Bit-Ganzzahlen</translation>
    </message>
    <message>
        <source>Every pass, and products in 8-bit integers. Needs calibration with sample inputs.</source>
        <translation>Jeder Pass, dazu Produkte in 8-Bit-Ganzzahlen. Benötigt eine Kalibrierung mit Beispieleingaben.</translation>
    </message>
</context>
<context>
    <name>RecipeEdits</name>
    <message>
        <source>Switch on %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>%1 auf %2 setzen</translation>
    </message>
    <message>
        <source>Use preset %1</source>
        <translation>Voreinstellung %1 verwenden</translation>
    </message>
    <message>
        <source>Stop keeping %1 in float</source>
        <translation>%1 nicht länger in Gleitkomma behalten</translation>
    </message>
    <message>
        <source>Stop keeping %1 unfused</source>
        <translation>%1 nicht länger von der Fusion ausnehmen</translation>
    </message>
</context>
<context>
    <name>ScopeTree</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Block %1</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n more + %2</source>
        <translation>
            <numerusform>%1 + %n weitere + %2</numerusform>
            <numerusform>%1 + %n weitere + %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SweepPlot</name>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>inputs in a batch</source>
        <translation>Eingaben je Batch</translation>
    </message>
    <message>
        <source>time of one run</source>
        <translation>Zeit eines Laufs</translation>
    </message>
    <message>
        <source>inputs a second</source>
        <translation>Eingaben pro Sekunde</translation>
    </message>
</context>
<context>
    <name>VariantTable</name>
    <message numerus="yes">
        <source>%n passes off</source>
        <translation>
            <numerusform>%n Pass aus</numerusform>
            <numerusform>%n Passes aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passes more</source>
        <translation>
            <numerusform>%n Pass mehr</numerusform>
            <numerusform>%n Passes mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n options changed</source>
        <translation>
            <numerusform>%n Option geändert</numerusform>
            <numerusform>%n Optionen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations excepted</source>
        <translation>
            <numerusform>%n Operation ausgenommen</numerusform>
            <numerusform>%n Operationen ausgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>target</comment>
        <translation>für %1</translation>
    </message>
    <message numerus="yes">
        <source>%n threads</source>
        <translation>
            <numerusform>%n Thread</numerusform>
            <numerusform>%n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>planner %1</source>
        <translation>Planer %1</translation>
    </message>
    <message>
        <source>recipe cannot be read</source>
        <translation>Rezept nicht lesbar</translation>
    </message>
    <message>
        <source>%1 faster</source>
        <translation>%1 schneller</translation>
    </message>
    <message>
        <source>%1 slower</source>
        <translation>%1 langsamer</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>95 % sure of at least %1</source>
        <translation>mit 95&#xa0;% Sicherheit mindestens %1</translation>
    </message>
    <message>
        <source>95 % sure that the ratio lies between %1 and %2</source>
        <translation>Verhältnis mit 95&#xa0;% Sicherheit zwischen %1 und %2</translation>
    </message>
    <message>
        <source>%1 faster than %2, %3</source>
        <translation>%1 schneller als %2, %3</translation>
    </message>
    <message>
        <source>%1 slower than %2, %3</source>
        <translation>%1 langsamer als %2, %3</translation>
    </message>
    <message>
        <source>No difference to %1 that could be told apart from noise, %2</source>
        <translation>Kein Unterschied zu %1, der sich vom Rauschen abhebt, %2</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <comment>percentage, number of samples</comment>
        <translation>%1 von %2 richtig</translation>
    </message>
    <message>
        <source>equal to the bit</source>
        <translation>bitgleich</translation>
    </message>
    <message>
        <source>error up to %1</source>
        <translation>Fehler bis %1</translation>
    </message>
    <message>
        <source>Compiling…</source>
        <translation>Wird kompiliert&#xa0;…</translation>
    </message>
    <message>
        <source>Compiling, %1</source>
        <translation>Wird kompiliert, %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen&#xa0;…</translation>
    </message>
    <message>
        <source>Changed since measured</source>
        <translation>Seit der Messung geändert</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Noch nicht gemessen</translation>
    </message>
    <message>
        <source>Not compiled yet</source>
        <translation>Noch nicht kompiliert</translation>
    </message>
    <message>
        <source>%1 is %2 slower</source>
        <comment>variant, ratio</comment>
        <translation>%1 ist %2 langsamer</translation>
    </message>
    <message>
        <source>Slower than %1: %2</source>
        <translation>Langsamer als %1: %2</translation>
    </message>
    <message>
        <source>%1 could not be compiled.</source>
        <translation>%1 konnte nicht kompiliert werden.</translation>
    </message>
    <message>
        <source>%1 has not been measured yet.</source>
        <translation>%1 wurde noch nicht gemessen.</translation>
    </message>
    <message>
        <source>%1 has changed since it was measured.</source>
        <translation>%1 wurde seit der Messung geändert.</translation>
    </message>
    <message>
        <source>%1 takes %2. It is the baseline that the others are compared with.</source>
        <translation>%1 braucht %2. Das ist die Basis, mit der die anderen verglichen werden.</translation>
    </message>
    <message>
        <source>%1 has not been measured together with %2.</source>
        <translation>%1 wurde nicht gemeinsam mit %2 gemessen.</translation>
    </message>
</context>
<context>
    <name>tenon::app::Document</name>
    <message>
        <source>baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>optimized</source>
        <translation>optimiert</translation>
    </message>
    <message>
        <source>The model file has changed since the project was saved: figures may be out of date.</source>
        <translation>Die Modelldatei wurde seit dem Speichern des Projekts geändert: Die Zahlen könnten veraltet sein.</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Kalibrieren</translation>
    </message>
    <message>
        <source>Calibrating “%1”</source>
        <translation>„%1“ wird kalibriert</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The report &apos;%1&apos; could not be written: %2.</source>
        <translation>Der Bericht „%1“ konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>right answers on labelled samples</source>
        <translation>richtige Antworten auf Beispiele mit Labels</translation>
    </message>
    <message>
        <source>largest difference to the reference</source>
        <translation>größte Abweichung von der Referenz</translation>
    </message>
    <message>
        <source>%1 parameters, %2 floating-point operations a run</source>
        <translation>%1 Parameter, %2 Gleitkommaoperationen je Lauf</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
</context>
<context>
    <name>tenon::app::EngineClient</name>
    <message>
        <source>The engine is not running.</source>
        <translation>Die Engine läuft nicht.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 It was busy with “%2”.</source>
        <translation>%1 Sie arbeitete gerade an „%2“.</translation>
    </message>
</context>
<context>
    <name>tenon::app::EngineLink</name>
    <message>
        <source>a frame is not a reply</source>
        <translation>ein Datenblock ist keine Antwort</translation>
    </message>
    <message>
        <source>a reply answers nothing that was asked</source>
        <translation>eine Antwort gehört zu keiner Anfrage</translation>
    </message>
    <message>
        <source>The engine “%1” could not be started: %2.</source>
        <translation>Die Engine „%1“ konnte nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>The engine was ended because its answer cannot be trusted: %1.</source>
        <translation>Die Engine wurde beendet, weil ihrer Antwort nicht zu trauen ist: %1.</translation>
    </message>
    <message>
        <source>The engine stopped (signal %1).</source>
        <translation>Die Engine wurde unerwartet beendet (Signal %1).</translation>
    </message>
    <message>
        <source>The engine stopped (status %1).</source>
        <translation>Die Engine wurde unerwartet beendet (Status %1).</translation>
    </message>
    <message>
        <source>The engine stopped (signal %1); it said: %2</source>
        <translation>Die Engine wurde unerwartet beendet (Signal %1); ihre Meldung: %2</translation>
    </message>
    <message>
        <source>The engine stopped (status %1); it said: %2</source>
        <translation>Die Engine wurde unerwartet beendet (Status %1); ihre Meldung: %2</translation>
    </message>
</context>
<context>
    <name>tenon::app::EngineSession</name>
    <message>
        <source>the engine is being started; try again in a moment</source>
        <translation>die Engine wird gerade gestartet; versuchen Sie es gleich noch einmal</translation>
    </message>
</context>
<context>
    <name>tenon::app::JobBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop this</source>
        <translation>Dies abbrechen</translation>
    </message>
</context>
<context>
    <name>tenon::app::MainWindow</name>
    <message>
        <source>Passes</source>
        <translation>Passes</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>%1: %2 parameters, %3 floating-point operations a run</source>
        <translation>%1: %2 Parameter, %3 Gleitkommaoperationen</translation>
    </message>
    <message>
        <source>Digits, convolutional</source>
        <translation>Ziffern, Faltungsnetz</translation>
    </message>
    <message>
        <source>Reads handwritten digits with convolutions. Comes with test images and data for int8.</source>
        <translation>Liest handgeschriebene Ziffern mit Faltungen. Enthält Testbilder und Daten für int8.</translation>
    </message>
    <message>
        <source>Digits, transformer</source>
        <translation>Ziffern, Transformer</translation>
    </message>
    <message>
        <source>The same task with attention: fusions of layer normalization, GELU and softmax.</source>
        <translation>Dieselbe Aufgabe mit Attention: Fusionen von Layer-Normalisierung, GELU und Softmax.</translation>
    </message>
    <message>
        <source>%1[*] – Tenon</source>
        <translation>%1[*] – Tenon</translation>
    </message>
    <message>
        <source>Unsaved work could not be backed up: the state folder cannot be written.</source>
        <translation>Nicht gespeicherte Arbeit konnte nicht gesichert werden: In den Statusordner lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Work on “%1” was not saved when Tenon last ended.</source>
        <translation>Die Arbeit an „%1“ war nicht gespeichert, als Tenon zuletzt beendet wurde.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>The variants and measurements of “%1” have not been saved.</source>
        <translation>Die Varianten und Messungen von „%1“ sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation>Projekt &amp;speichern</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>Projekt speichern &amp;unter&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Export the compiled model…</source>
        <translation>Kompiliertes Modell &amp;exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Write a &amp;report…</source>
        <translation>Be&amp;richt schreiben&#xa0;…</translation>
    </message>
    <message>
        <source>Save the &amp;graph as a picture…</source>
        <translation>&amp;Graphen als Bild speichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Close the model</source>
        <translation>&amp;Modell schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find a node…</source>
        <translation>Knoten &amp;suchen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Clear the selection</source>
        <translation>Auswahl &amp;aufheben</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Reset the panels</source>
        <translation>Seitenleisten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>Aus&amp;führen</translation>
    </message>
    <message>
        <source>&amp;Measure the variants</source>
        <translation>Varianten &amp;messen</translation>
    </message>
    <message>
        <source>&amp;Calibrate for int8…</source>
        <translation>Für int8 &amp;kalibrieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Stop what is running</source>
        <translation>&amp;Laufendes abbrechen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Tenon</source>
        <translation>&amp;Über Tenon</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Hauptleiste</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Graphs</source>
        <translation>Graphen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Open a model or project</source>
        <translation>Modell oder Projekt öffnen</translation>
    </message>
    <message>
        <source>Models and projects (*.onnx *.tir *.tenon);;ONNX models (*.onnx);;Tenon projects (*.tenon);;All files (*)</source>
        <translation>Modelle und Projekte (*.onnx *.tir *.tenon);;ONNX-Modelle (*.onnx);;Tenon-Projekte (*.tenon);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Woanders speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Tenon projects (*.tenon)</source>
        <translation>Tenon-Projekte (*.tenon)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF (*.pdf)</source>
        <translation>Webseite (*.html);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht liegt in %1.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Save the graph as a picture</source>
        <translation>Graphen als Bild speichern</translation>
    </message>
    <message>
        <source>SVG (*.svg);;PDF (*.pdf)</source>
        <translation>SVG (*.svg);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Calibrate for 8-bit integers</source>
        <translation>Für 8-Bit-Ganzzahlen kalibrieren</translation>
    </message>
    <message>
        <source>8-bit integers need to know how large the values inside the network become.</source>
        <translation>Für 8-Bit-Ganzzahlen muss bekannt sein, wie groß die Werte im Netz werden.</translation>
    </message>
    <message>
        <source>Give inputs like those the model will see (.npz or .npy, or a folder of them). Random inputs show the speed, but say nothing about accuracy.</source>
        <translation>Geben Sie Eingaben an, wie das Modell sie später bekommt (.npz oder .npy oder ein Ordner damit). Zufällige Eingaben zeigen die Geschwindigkeit, sagen aber nichts über die Genauigkeit.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Random inputs</source>
        <translation>Zufällige Eingaben</translation>
    </message>
    <message>
        <source>Calibration samples</source>
        <translation>Kalibrierungsdaten</translation>
    </message>
    <message>
        <source>NumPy arrays (*.npz *.npy)</source>
        <translation>NumPy-Arrays (*.npz *.npy)</translation>
    </message>
    <message>
        <source>About Tenon</source>
        <translation>Über Tenon</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Tenon %1&lt;/h3&gt;&lt;p&gt;A workbench that shows what a neural-network compiler does to a model, measures what each optimization is worth on this machine, proves that the answers stayed right, and exports the result as a library that needs nothing else.&lt;/p&gt;&lt;p&gt;The workbench is free software under the GNU General Public License 3 or later; the compiler is under the Apache License 2.0.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Tenon %1&lt;/h3&gt;&lt;p&gt;Eine Werkbank, die zeigt, was ein Compiler für neuronale Netze mit einem Modell macht, die misst, was jede Optimierung auf diesem Rechner bringt, die nachweist, dass die Antworten richtig geblieben sind, und die das Ergebnis als Bibliothek exportiert, die sonst nichts braucht.&lt;/p&gt;&lt;p&gt;Die Werkbank ist freie Software unter der GNU General Public License 3 oder neuer; der Compiler steht unter der Apache License 2.0.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Tenon[*]</source>
        <translation>Tenon[*]</translation>
    </message>
    <message>
        <source>&amp;Graphs</source>
        <translation>&amp;Graphen</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>&amp;Schritte</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>&amp;Diagramme</translation>
    </message>
    <message>
        <source>&amp;Kernels</source>
        <translation>&amp;Kernel</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>S&amp;peicher</translation>
    </message>
    <message>
        <source>&amp;Accuracy</source>
        <translation>Ge&amp;nauigkeit</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Graph &amp;beside the page</source>
        <translation>Graph ne&amp;ben der Seite</translation>
    </message>
    <message>
        <source>S&amp;hapes of the inputs…</source>
        <translation>&amp;Formen der Eingaben&#xa0;…</translation>
    </message>
</context>
<context>
    <name>tenon::app::Measurements</name>
    <message numerus="yes">
        <source>Measuring %n variants</source>
        <translation>
            <numerusform>%n Variante wird gemessen</numerusform>
            <numerusform>%n Varianten werden gemessen</numerusform>
        </translation>
    </message>
    <message>
        <source>Measuring over thread counts</source>
        <translation>Messung über Threadzahlen</translation>
    </message>
    <message>
        <source>Measuring over batch sizes</source>
        <translation>Messung über Batchgrößen</translation>
    </message>
    <message numerus="yes">
        <source>Checking the answers of %n variants</source>
        <translation>
            <numerusform>Antworten von %n Variante werden geprüft</numerusform>
            <numerusform>Antworten von %n Varianten werden geprüft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::app::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>tenon::app::Presenter</name>
    <message>
        <source>Plan memory by %1</source>
        <translation>Speicher mit %1 planen</translation>
    </message>
    <message numerus="yes">
        <source>Imported model: %n nodes</source>
        <translation>
            <numerusform>Importiertes Modell: %n Knoten</numerusform>
            <numerusform>Importiertes Modell: %n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>This variant cannot be compiled</source>
        <translation>Diese Variante lässt sich nicht kompilieren</translation>
    </message>
    <message>
        <source>8-bit integers need calibration</source>
        <translation>8-Bit-Ganzzahlen benötigen eine Kalibrierung</translation>
    </message>
    <message>
        <source>Choose samples in the passes panel, or switch quantization off.</source>
        <translation>Wählen Sie Beispiele in der Leiste „Passes“ oder schalten Sie die Quantisierung aus.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n kernels</source>
        <comment>caption; %1 is the name of a variant</comment>
        <translation>
            <numerusform>%1: %n Kernel</numerusform>
            <numerusform>%1: %n Kernel</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>8-bit integers need to know how large the values inside the network become.</source>
        <translation>Für 8-Bit-Ganzzahlen muss bekannt sein, wie groß die Werte im Netz werden.</translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation>Kalibrieren&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%n operations</source>
        <translation>
            <numerusform>%n Operation</numerusform>
            <numerusform>%n Operationen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep in floating point</source>
        <translation>In Gleitkomma behalten</translation>
    </message>
    <message>
        <source>Keep out of fused kernels</source>
        <translation>Von der Fusion ausnehmen</translation>
    </message>
    <message>
        <source>Keep %1 in floating point</source>
        <translation>%1 in Gleitkomma behalten</translation>
    </message>
    <message>
        <source>Let %1 be quantized</source>
        <translation>Quantisierung von %1 zulassen</translation>
    </message>
    <message>
        <source>Keep %1 out of fused kernels</source>
        <translation>%1 von der Fusion ausnehmen</translation>
    </message>
    <message>
        <source>Let %1 be fused</source>
        <translation>Fusion von %1 zulassen</translation>
    </message>
    <message>
        <source>It needs calibration: see the passes panel.</source>
        <translation>Benötigt eine Kalibrierung: siehe die Leiste „Passes“.</translation>
    </message>
</context>
<context>
    <name>tenon::app::ShapesDialog</name>
    <message>
        <source>Shapes of the inputs</source>
        <translation>Formen der Eingaben</translation>
    </message>
    <message>
        <source>The model leaves these dimensions open. It is compiled for the values given here.</source>
        <translation>Das Modell lässt diese Dimensionen offen. Es wird für die hier angegebenen Werte kompiliert.</translation>
    </message>
    <message>
        <source>%1, axis %2</source>
        <translation>%1, Achse %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>tenon::app::VariantList</name>
    <message>
        <source>%1 (edited)</source>
        <translation>%1 (bearbeitet)</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>„%1“ löschen</translation>
    </message>
    <message>
        <source>Rename “%1” to “%2”</source>
        <translation>„%1“ in „%2“ umbenennen</translation>
    </message>
    <message>
        <source>Pin “%1”</source>
        <translation>„%1“ anheften</translation>
    </message>
    <message>
        <source>Unpin “%1”</source>
        <translation>„%1“ lösen</translation>
    </message>
    <message>
        <source>Make “%1” the baseline</source>
        <translation>„%1“ zur Basis machen</translation>
    </message>
    <message>
        <source>Look at “%1”</source>
        <translation>„%1“ ansehen</translation>
    </message>
</context>
<context>
    <name>tenon::views::AccuracyVerdicts</name>
    <message>
        <source>The output %1 is not comparable: %2.</source>
        <translation>Die Ausgabe %1 ist nicht vergleichbar: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Outside tolerance: the outputs agree, but the values of %n kernel(s) do not.</source>
        <translation>
            <numerusform>Außerhalb der Toleranz: Die Ausgaben stimmen überein, die Werte von %n Kernel aber nicht.</numerusform>
            <numerusform>Außerhalb der Toleranz: Die Ausgaben stimmen überein, die Werte von %n Kerneln aber nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Outside tolerance: %1 of %2 numbers differ too much, the largest by %3.</source>
        <translation>Außerhalb der Toleranz: %1 von %2 Zahlen weichen zu stark ab, die größte um %3.</translation>
    </message>
    <message>
        <source>Its compiled kernels do not compute what their definitions say.</source>
        <translation>Die kompilierten Kernel berechnen nicht, was ihre Definitionen sagen.</translation>
    </message>
    <message>
        <source>Quantized, so judged by labels and not by the tolerance. Largest difference to the float model: %1.</source>
        <translation>Quantisiert, daher nach Labels und nicht nach der Toleranz beurteilt. Größte Abweichung vom Gleitkommamodell: %1.</translation>
    </message>
    <message>
        <source>Quantized, so the tolerance does not judge it: choose labelled samples to see what it costs. Largest difference to the float model: %1.</source>
        <translation>Quantisiert, daher nicht nach der Toleranz beurteilt: Wählen Sie Beispiele mit Labels, um zu sehen, was es kostet. Größte Abweichung vom Gleitkommamodell: %1.</translation>
    </message>
    <message>
        <source>Could not be checked: %1</source>
        <translation>Konnte nicht geprüft werden: %1</translation>
    </message>
    <message>
        <source>Exactly the same numbers as the model.</source>
        <translation>Genau dieselben Zahlen wie das Modell.</translation>
    </message>
    <message>
        <source>Within tolerance: the largest difference is %1.</source>
        <translation>Innerhalb der Toleranz: Die größte Abweichung ist %1.</translation>
    </message>
    <message>
        <source>%1 of %2 labelled samples are right.</source>
        <translation>%1 von %2 Beispielen mit Labels sind richtig.</translation>
    </message>
    <message>
        <source>%1 of %2 labelled samples are right; baseline %3.</source>
        <translation>%1 von %2 Beispielen mit Labels sind richtig; Basis %3.</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>unendlich</translation>
    </message>
    <message>
        <source>On all such samples the difference is between %1 and %2 points: more than chance.</source>
        <translation>Auf allen solchen Beispielen liegt der Unterschied zwischen %1 und %2 Punkten: mehr als Zufall.</translation>
    </message>
    <message>
        <source>On all such samples the difference may still be between %1 and %2 points.</source>
        <translation>Auf allen solchen Beispielen kann der Unterschied dennoch zwischen %1 und %2 Punkten liegen.</translation>
    </message>
    <message>
        <source>On all such samples the difference may be between %1 and %2 points: this may be chance.</source>
        <translation>Auf allen solchen Beispielen kann der Unterschied zwischen %1 und %2 Punkten liegen: Das kann Zufall sein.</translation>
    </message>
</context>
<context>
    <name>tenon::views::AccuracyView</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Dots are the share of right answers; the bands hold the share on all such samples with 95 % confidence.</source>
        <translation>Punkte sind der Anteil richtiger Antworten; in den Bändern liegt mit 95&#xa0;% Konfidenz der Anteil auf allen solchen Beispielen.</translation>
    </message>
    <message>
        <source>Differences by value</source>
        <translation>Abweichungen nach Wert</translation>
    </message>
    <message>
        <source>Nothing checked yet</source>
        <translation>Noch nichts geprüft</translation>
    </message>
    <message>
        <source>A check runs every variant and holds its outputs against the model computed slowly and plainly. Samples with labels also tell how many answers stay right.</source>
        <translation>Eine Prüfung führt jede Variante aus und vergleicht ihre Ausgaben mit dem Modell, langsam und schlicht berechnet. Beispiele mit Labels zeigen außerdem, wie viele Antworten richtig bleiben.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>The variants could not be checked</source>
        <translation>Die Varianten konnten nicht geprüft werden</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>One random input; a number may differ by %1 of its size plus %2.</source>
        <translation>Eine zufällige Eingabe; eine Zahl darf um %1 ihrer Größe plus %2 abweichen.</translation>
    </message>
    <message>
        <source>Samples of %1; a number may differ by %2 of its size plus %3.</source>
        <translation>Beispiele aus %1; eine Zahl darf um %2 ihrer Größe plus %3 abweichen.</translation>
    </message>
</context>
<context>
    <name>tenon::views::ActivityStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>tenon::views::BufferModel</name>
    <message>
        <source>Buffer</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>From step</source>
        <translation>Ab Schritt</translation>
    </message>
    <message>
        <source>To step</source>
        <translation>Bis Schritt</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erzeugt von</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>%1 (%2): made in step %3 by %4, last used in step %5 by %6</source>
        <translation>%1 (%2): erzeugt in Schritt %3 von %4, zuletzt verwendet in Schritt %5 von %6</translation>
    </message>
</context>
<context>
    <name>tenon::views::BufferPane</name>
    <message>
        <source>Alive in the marked step</source>
        <translation>Im markierten Schritt belegt</translation>
    </message>
    <message>
        <source>All buffers</source>
        <translation>Alle Puffer</translation>
    </message>
    <message>
        <source>Which buffers to list</source>
        <translation>Anzuzeigende Puffer</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>Puffer</translation>
    </message>
    <message numerus="yes">
        <source>At the peak, step %1 (%2), %n buffer(s) hold %3.</source>
        <translation>
            <numerusform>An der Spitze, Schritt %1 (%2), belegt %n Puffer %3.</numerusform>
            <numerusform>An der Spitze, Schritt %1 (%2), belegen %n Puffer %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In step %1 (%2), %n buffer(s) hold %3.</source>
        <translation>
            <numerusform>In Schritt %1 (%2) belegt %n Puffer %3.</numerusform>
            <numerusform>In Schritt %1 (%2) belegen %n Puffer %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n buffer(s) in all.</source>
        <translation>
            <numerusform>Insgesamt %n Puffer.</numerusform>
            <numerusform>Insgesamt %n Puffer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::ChartCanvas</name>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>chart.svg</source>
        <translation>diagramm.svg</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.pdf *.png)</source>
        <translation>Bilder (*.svg *.pdf *.png)</translation>
    </message>
    <message>
        <source>Chart not saved</source>
        <translation>Diagramm nicht gespeichert</translation>
    </message>
    <message>
        <source>Save chart as a picture…</source>
        <translation>Diagramm als Bild speichern&#xa0;…</translation>
    </message>
</context>
<context>
    <name>tenon::views::ChartPanel</name>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als Tabelle</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copies the whole table with plain numbers, for a spreadsheet.</source>
        <translation>Kopiert die ganze Tabelle mit einfachen Zahlen, für eine Tabellenkalkulation.</translation>
    </message>
</context>
<context>
    <name>tenon::views::ChartsView</name>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Messreihe</translation>
    </message>
    <message>
        <source>Could not measure</source>
        <translation>Messung nicht möglich</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>Noch nichts gemessen</translation>
    </message>
    <message>
        <source>Measuring runs all variants of the model in turns and says which one is faster, by how much, and how sure that is.</source>
        <translation>Eine Messung führt alle Varianten des Modells abwechselnd aus und sagt, welche schneller ist, um wie viel und wie sicher das ist.</translation>
    </message>
    <message>
        <source>No sweep yet</source>
        <translation>Noch keine Messreihe</translation>
    </message>
    <message>
        <source>A sweep measures the variants over several thread counts or batch sizes, to show how they scale.</source>
        <translation>Eine Messreihe misst die Varianten über mehrere Threadzahlen oder Batchgrößen und zeigt, wie sie skalieren.</translation>
    </message>
    <message>
        <source>Sweep…</source>
        <translation>Messreihe&#xa0;…</translation>
    </message>
</context>
<context>
    <name>tenon::views::CheckBar</name>
    <message>
        <source>Relative tolerance</source>
        <translation>Relative Toleranz</translation>
    </message>
    <message>
        <source>How much a number may differ, as a share of its size</source>
        <translation>Wie stark eine Zahl abweichen darf, als Anteil ihrer Größe</translation>
    </message>
    <message>
        <source>Absolute tolerance</source>
        <translation>Absolute Toleranz</translation>
    </message>
    <message>
        <source>How much a number may differ besides, which matters for numbers near zero</source>
        <translation>Wie stark eine Zahl zusätzlich abweichen darf; wichtig für Zahlen nahe null</translation>
    </message>
    <message>
        <source>Compare &amp;every kernel&apos;s values</source>
        <translation>Werte &amp;jedes Kernels vergleichen</translation>
    </message>
    <message>
        <source>Also holds what each kernel writes against its definition, to find the first that is wrong; slower</source>
        <translation>Vergleicht auch, was jeder Kernel schreibt, mit seiner Definition, um den ersten falschen zu finden; langsamer</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Relative tolerance</source>
        <translation>&amp;Relative Toleranz</translation>
    </message>
    <message>
        <source>&amp;Absolute</source>
        <translation>&amp;Absolute</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>&amp;Beispiele</translation>
    </message>
    <message>
        <source>One &amp;random input</source>
        <translation>Eine &amp;zufällige Eingabe</translation>
    </message>
    <message>
        <source>A &amp;file with samples…</source>
        <translation>&amp;Datei mit Beispielen&#xa0;…</translation>
    </message>
    <message>
        <source>A f&amp;older of samples…</source>
        <translation>&amp;Ordner mit Beispielen&#xa0;…</translation>
    </message>
    <message>
        <source>One random input</source>
        <translation>Eine zufällige Eingabe</translation>
    </message>
    <message>
        <source>Samples: %1</source>
        <translation>Beispiele: %1</translation>
    </message>
    <message>
        <source>Arrays in a .npz or .npy file; with labels, right answers are counted too</source>
        <translation>Arrays in einer .npz- oder .npy-Datei; mit Labels werden auch richtige Antworten gezählt</translation>
    </message>
    <message>
        <source>Choose samples</source>
        <translation>Beispiele wählen</translation>
    </message>
    <message>
        <source>Arrays (*.npz *.npy);;All files (*)</source>
        <translation>Arrays (*.npz *.npy);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a folder of samples</source>
        <translation>Ordner mit Beispielen wählen</translation>
    </message>
    <message>
        <source>The absolute tolerance must be a number from 0, such as 1e-4.</source>
        <translation>Die absolute Toleranz muss eine Zahl ab 0 sein, etwa 1e-4.</translation>
    </message>
    <message>
        <source>The relative tolerance must be a number from 0, such as 1e-3.</source>
        <translation>Die relative Toleranz muss eine Zahl ab 0 sein, etwa 1e-3.</translation>
    </message>
</context>
<context>
    <name>tenon::views::CodeEditor</name>
    <message>
        <source>Click to select this operation in every view.</source>
        <translation>Klicken Sie, um diese Operation in allen Ansichten auszuwählen.</translation>
    </message>
</context>
<context>
    <name>tenon::views::CodePage</name>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Copy the whole text</source>
        <translation>Gesamten Text kopieren</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Loop nest</source>
        <translation>Schleifennest</translation>
    </message>
    <message>
        <source>LLVM IR</source>
        <translation>LLVM IR</translation>
    </message>
    <message>
        <source>Assembly</source>
        <translation>Assembler</translation>
    </message>
    <message>
        <source>How the kernel is computed, decided before any loop is written: a method and its parameters.</source>
        <translation>Wie der Kernel berechnet wird, festgelegt, bevor eine Schleife geschrieben ist: ein Verfahren und seine Parameter.</translation>
    </message>
    <message>
        <source>The loops before they become machine code. “vector for” is one instruction on several numbers, “unrolled for” is written out in full, “parallel for” is shared among threads; what is declared “register” stays inside the processor.</source>
        <translation>Die Schleifen, bevor sie Maschinencode werden. „vector for“ ist ein Befehl auf mehreren Zahlen, „unrolled for“ wird ganz ausgeschrieben, „parallel for“ wird auf Threads verteilt; was als „register“ deklariert ist, bleibt im Prozessor.</translation>
    </message>
    <message>
        <source>The loops in the language of the LLVM compiler, already optimized by it. Every %name is computed once; &lt;16 x float&gt; is sixteen numbers at once.</source>
        <translation>Die Schleifen in der Sprache des LLVM-Compilers, von ihm bereits optimiert. Jeder %name wird einmal berechnet; &lt;16 x float&gt; sind sechzehn Zahlen auf einmal.</translation>
    </message>
    <message>
        <source>The instructions that the processor runs, one a line: what to do, then on what.</source>
        <translation>Die Befehle, die der Prozessor ausführt, einer je Zeile: was zu tun ist, dann womit.</translation>
    </message>
    <message>
        <source>Generating the text of this kernel…</source>
        <translation>Der Text dieses Kernels wird erzeugt&#xa0;…</translation>
    </message>
    <message>
        <source>This text could not be made</source>
        <translation>Dieser Text konnte nicht erzeugt werden</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No kernel selected</source>
        <translation>Kein Kernel ausgewählt</translation>
    </message>
    <message>
        <source>Select a kernel in the table to read its code.</source>
        <translation>Wählen Sie einen Kernel in der Tabelle aus, um seinen Code zu lesen.</translation>
    </message>
</context>
<context>
    <name>tenon::views::DamageModel</name>
    <message>
        <source>not comparable</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Values of kernels, worst first</source>
        <translation>Werte der Kernel, schlechteste zuerst</translation>
    </message>
    <message>
        <source>Numbers whose difference is more than the absolute tolerance plus the relative one times the value</source>
        <translation>Zahlen, deren Abweichung größer ist als die absolute Toleranz plus die relative mal dem Wert</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Largest difference</source>
        <translation>Größte Abweichung</translation>
    </message>
    <message>
        <source>On a log scale</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Largest relative</source>
        <translation>Größte relative</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Außerhalb</translation>
    </message>
</context>
<context>
    <name>tenon::views::DropZone</name>
    <message>
        <source>Drop a model here, or open a file</source>
        <translation>Modell hier ablegen oder Datei öffnen</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>A model (.onnx, .tir) or a project (.tenon) can also be dropped here.</source>
        <translation>Sie können auch ein Modell (.onnx, .tir) oder ein Projekt (.tenon) hier ablegen.</translation>
    </message>
    <message>
        <source>Let go to open it</source>
        <translation>Loslassen, um es zu öffnen</translation>
    </message>
    <message>
        <source>ONNX models (.onnx), Tenon graphs (.tir) and projects (.tenon)</source>
        <translation>ONNX-Modelle (.onnx), Tenon-Graphen (.tir) und Projekte (.tenon)</translation>
    </message>
</context>
<context>
    <name>tenon::views::ExplanationView</name>
    <message>
        <source>Explanation of the pass</source>
        <translation>Erklärung des Passes</translation>
    </message>
    <message>
        <source>Why it helps</source>
        <translation>Warum es hilft</translation>
    </message>
    <message>
        <source>Where it stops</source>
        <translation>Wo es endet</translation>
    </message>
    <message>
        <source>Select a pass to read what it does.</source>
        <translation>Wählen Sie einen Pass aus, um zu lesen, was er tut.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportForm</name>
    <message>
        <source>&amp;Run the self-test afterwards</source>
        <translation>Danach den &amp;Selbsttest ausführen</translation>
    </message>
    <message>
        <source>&amp;Variant</source>
        <translation>&amp;Variante</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>&amp;Ziel</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>Or&amp;dner</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Choose a folder to export to</source>
        <translation>Zielordner für den Export wählen</translation>
    </message>
    <message>
        <source>Runs what was written on one random input and compares the outputs.</source>
        <translation>Führt das Geschriebene mit einer zufälligen Eingabe aus und vergleicht die Ausgaben.</translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportRules</name>
    <message>
        <source>Shared library (.so)</source>
        <translation>Dynamische Bibliothek (.so)</translation>
    </message>
    <message>
        <source>Static library (.a)</source>
        <translation>Statische Bibliothek (.a)</translation>
    </message>
    <message>
        <source>Object file (.o)</source>
        <translation>Objektdatei (.o)</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>ONNX model (.onnx)</source>
        <translation>ONNX-Modell (.onnx)</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>PCs since about 2013, with AVX2 (x86-64-v3)</source>
        <translation>PCs ab etwa 2013, mit AVX2 (x86-64-v3)</translation>
    </message>
    <message>
        <source>PCs and servers with AVX-512 (x86-64-v4)</source>
        <translation>PCs und Server mit AVX-512 (x86-64-v4)</translation>
    </message>
    <message>
        <source>64-bit ARM under Linux, such as a Raspberry Pi 4 (aarch64)</source>
        <translation>64-Bit-ARM unter Linux, etwa ein Raspberry Pi 4 (aarch64)</translation>
    </message>
    <message>
        <source>ONNX holds the graph and no compiled code: there is nothing to run.</source>
        <translation>ONNX enthält den Graphen und keinen kompilierten Code: Es gibt nichts auszuführen.</translation>
    </message>
    <message>
        <source>Code for another kind of machine is not run here. The folder holds a self-test to run there.</source>
        <translation>Code für eine andere Art von Rechner wird hier nicht ausgeführt. Der Ordner enthält einen Selbsttest für dort.</translation>
    </message>
    <message>
        <source>Such code runs only within a program. The folder holds a self-test to build and run.</source>
        <translation>Solcher Code läuft nur innerhalb eines Programms. Der Ordner enthält einen Selbsttest zum Bauen und Ausführen.</translation>
    </message>
    <message>
        <source>Choose a folder to export to.</source>
        <translation>Wählen Sie einen Zielordner für den Export.</translation>
    </message>
    <message>
        <source>Give the whole path of the folder, starting with / or ~.</source>
        <translation>Geben Sie den ganzen Pfad des Ordners an, beginnend mit / oder ~.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>You may not write in %1.</source>
        <translation>Sie dürfen in %1 nicht schreiben.</translation>
    </message>
    <message>
        <source>The folder will be made.</source>
        <translation>Der Ordner wird angelegt.</translation>
    </message>
    <message>
        <source>The folder is empty.</source>
        <translation>Der Ordner ist leer.</translation>
    </message>
    <message>
        <source>The folder holds other files. They stay, but a model of the same name is replaced.</source>
        <translation>Der Ordner enthält andere Dateien. Sie bleiben, ein gleichnamiges Modell wird aber ersetzt.</translation>
    </message>
    <message>
        <source>The earlier export in this folder will be replaced.</source>
        <translation>Der frühere Export in diesem Ordner wird ersetzt.</translation>
    </message>
    <message>
        <source>The folder holds files that no earlier export wrote. Choose an empty or a new one.</source>
        <translation>Der Ordner enthält Dateien, die von keinem früheren Export stammen. Wählen Sie einen leeren oder neuen.</translation>
    </message>
    <message>
        <source>To load from C, C++ or Python. With a C header, examples and a self-test.</source>
        <translation>Zum Laden aus C, C++ oder Python. Mit C-Header, Beispielen und einem Selbsttest.</translation>
    </message>
    <message>
        <source>To link into a program. With a C header, an example and a self-test.</source>
        <translation>Zum Linken in ein Programm. Mit C-Header, einem Beispiel und einem Selbsttest.</translation>
    </message>
    <message>
        <source>To link into a program, without an archive around it. With a C header, an example and a self-test.</source>
        <translation>Zum Linken in ein Programm, ohne Archiv darum. Mit C-Header, einem Beispiel und einem Selbsttest.</translation>
    </message>
    <message>
        <source>Runs by itself: reads and writes NumPy arrays. With arrays to try it on.</source>
        <translation>Läuft für sich allein: liest und schreibt NumPy-Arrays. Mit Arrays zum Ausprobieren.</translation>
    </message>
    <message>
        <source>The optimized graph for other tools; nothing is compiled.</source>
        <translation>Der optimierte Graph für andere Werkzeuge; nichts wird kompiliert.</translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportSnippets</name>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportedFileModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256 (beginning)</source>
        <translation>SHA-256 (Anfang)</translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportedPage</name>
    <message>
        <source>How to call it</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Files of the export</source>
        <translation>Dateien des Exports</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>Ordner &amp;öffnen</translation>
    </message>
    <message>
        <source>Copy check&amp;sums</source>
        <translation>&amp;Prüfsummen kopieren</translation>
    </message>
    <message>
        <source>SHA-256 of every file, as sha256sum --check reads them</source>
        <translation>SHA-256 jeder Datei, wie sha256sum --check sie liest</translation>
    </message>
    <message>
        <source>&amp;Export another…</source>
        <translation>&amp;Weiterer Export&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message numerus="yes">
        <source>Exported to %1: %n file(s), %2</source>
        <translation>
            <numerusform>Nach %1 exportiert: %n Datei, %2</numerusform>
            <numerusform>Nach %1 exportiert: %n Dateien, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The self-test was not run.</source>
        <translation>Der Selbsttest wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>The self-test passed.</source>
        <translation>Der Selbsttest wurde bestanden.</translation>
    </message>
    <message>
        <source>The self-test failed: do not use these files.</source>
        <translation>Der Selbsttest ist fehlgeschlagen: Verwenden Sie diese Dateien nicht.</translation>
    </message>
    <message>
        <source>How to call it from %1</source>
        <translation>Aufruf aus %1</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the code that is shown</source>
        <translation>Kopiert den angezeigten Code</translation>
    </message>
</context>
<context>
    <name>tenon::views::FindBar</name>
    <message>
        <source>Find in this text</source>
        <translation>In diesem Text suchen</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Vorheriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number of the one shown, of all found</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>tenon::views::GraphCanvas</name>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message numerus="yes">
        <source>%n boxes. The arrow keys walk along the edges.</source>
        <translation>
            <numerusform>%n Kasten. Die Pfeiltasten folgen den Kanten.</numerusform>
            <numerusform>%n Kästen. Die Pfeiltasten folgen den Kanten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::GraphPanes</name>
    <message>
        <source>Imported model</source>
        <translation>Importiertes Modell</translation>
    </message>
    <message>
        <source>Current variant</source>
        <translation>Aktuelle Variante</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Find by name, op or shape</source>
        <translation>Nach Name, Operation oder Form suchen</translation>
    </message>
    <message>
        <source>Find nodes in the graphs</source>
        <translation>Knoten in den Graphen suchen</translation>
    </message>
    <message>
        <source>Enter goes to the next match, Shift+Enter to the one before.</source>
        <translation>Eingabe springt zum nächsten Treffer, Umschalt+Eingabe zum vorherigen.</translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation>&amp;Färben nach</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Färben nach</translation>
    </message>
    <message>
        <source>Kind of op</source>
        <translation>Art der Operation</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Zahlenformat</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Measure first: no times are known yet.</source>
        <translation>Messen Sie zuerst: Es sind noch keine Zeiten bekannt.</translation>
    </message>
    <message>
        <source>Check the accuracy of every value first.</source>
        <translation>Prüfen Sie zuerst die Genauigkeit aller Werte.</translation>
    </message>
    <message>
        <source>Show all of the graph</source>
        <translation>Ganzen Graphen zeigen</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Open every scope</source>
        <translation>Alle Bereiche öffnen</translation>
    </message>
    <message>
        <source>Close every scope</source>
        <translation>Alle Bereiche schließen</translation>
    </message>
    <message>
        <source>Overview in the corner</source>
        <translation>Übersicht in der Ecke</translation>
    </message>
    <message>
        <source>List of nodes</source>
        <translation>Liste der Knoten</translation>
    </message>
    <message>
        <source>Only the imported model</source>
        <translation>Nur das importierte Modell</translation>
    </message>
    <message>
        <source>Both graphs</source>
        <translation>Beide Graphen</translation>
    </message>
    <message>
        <source>Only the current variant</source>
        <translation>Nur die aktuelle Variante</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Left %1, right %2</source>
        <translation>Links %1, rechts %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>tenon::views::GraphView</name>
    <message>
        <source>Graph as imported</source>
        <translation>Importierter Graph</translation>
    </message>
    <message>
        <source>Graph of the current variant</source>
        <translation>Graph der aktuellen Variante</translation>
    </message>
    <message>
        <source>Laying out…</source>
        <translation>Wird angeordnet&#xa0;…</translation>
    </message>
    <message>
        <source>No graph yet</source>
        <translation>Noch kein Graph</translation>
    </message>
    <message>
        <source>The graph appears here once a model is open.</source>
        <translation>Der Graph erscheint hier, sobald ein Modell geöffnet ist.</translation>
    </message>
    <message>
        <source>Laying out the graph</source>
        <translation>Graph wird angeordnet</translation>
    </message>
    <message>
        <source>The graph cannot be drawn</source>
        <translation>Der Graph kann nicht gezeichnet werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation>Nichts zu zeichnen</translation>
    </message>
    <message>
        <source>This graph has no nodes.</source>
        <translation>Dieser Graph hat keine Knoten.</translation>
    </message>
    <message>
        <source>Output: %1 %2</source>
        <translation>Ausgabe: %1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Zeit: %1</translation>
    </message>
    <message>
        <source>Relative error: %1</source>
        <translation>Relativer Fehler: %1</translation>
    </message>
</context>
<context>
    <name>tenon::views::HistogramObject</name>
    <message>
        <source>Fullest bar: %1 numbers</source>
        <translation>Höchster Balken: %1 Zahlen</translation>
    </message>
    <message>
        <source>%1 to %2: %3 numbers (%4)</source>
        <translation>%1 bis %2: %3 Zahlen (%4)</translation>
    </message>
</context>
<context>
    <name>tenon::views::HistoryModel</name>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
</context>
<context>
    <name>tenon::views::HistoryView</name>
    <message>
        <source>Earlier measurements</source>
        <translation>Frühere Messungen</translation>
    </message>
    <message>
        <source>Show in the charts</source>
        <translation>In den Diagrammen zeigen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>No measurements yet</source>
        <translation>Noch keine Messungen</translation>
    </message>
    <message>
        <source>Every measurement of a model is kept and listed here, so that you can come back to it.</source>
        <translation>Jede Messung eines Modells wird aufbewahrt und hier aufgeführt, sodass Sie darauf zurückkommen können.</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>Der Verlauf kann nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>tenon::views::Inspector</name>
    <message>
        <source>What is selected</source>
        <translation>Was ausgewählt ist</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Nothing to inspect</source>
        <translation>Nichts zu untersuchen</translation>
    </message>
    <message>
        <source>Open a model: what you select in it is explained here.</source>
        <translation>Öffnen Sie ein Modell: Was Sie darin auswählen, wird hier erklärt.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Copy in Full</source>
        <translation>Vollständig kopieren</translation>
    </message>
</context>
<context>
    <name>tenon::views::KernelModel</name>
    <message>
        <source>Not measured yet</source>
        <translation>Noch nicht gemessen</translation>
    </message>
    <message>
        <source>Part of the time of all kernels</source>
        <translation>Anteil an der Zeit aller Kernel</translation>
    </message>
    <message>
        <source>Multiplications and additions of one inference</source>
        <translation>Multiplikationen und Additionen einer Inferenz</translation>
    </message>
    <message>
        <source>The method that computes the kernel, with its parameters</source>
        <translation>Das Verfahren, das den Kernel berechnet, mit seinen Parametern</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation>FLOPs</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
</context>
<context>
    <name>tenon::views::KernelPage</name>
    <message>
        <source>Kernels</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Variant to compare with the baseline</source>
        <translation>Variante zum Vergleich mit der Basis</translation>
    </message>
    <message>
        <source>Order of the kernels</source>
        <translation>Reihenfolge der Kernel</translation>
    </message>
    <message>
        <source>Slowest first</source>
        <translation>Langsamste zuerst</translation>
    </message>
    <message>
        <source>Most time saved first</source>
        <translation>Größte Zeitersparnis zuerst</translation>
    </message>
    <message>
        <source>Most time lost first</source>
        <translation>Größter Zeitverlust zuerst</translation>
    </message>
    <message>
        <source>&amp;Compare the baseline with</source>
        <translation>&amp;Basis vergleichen mit</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Reihenfolge</translation>
    </message>
    <message>
        <source>How to read it: a kernel is one piece of compiled code. Kernels that stand for the same nodes of the model are compared with each other, so a fused kernel stands against all those it replaced.</source>
        <translation>So lesen Sie es: Ein Kernel ist ein Stück kompilierter Code. Kernel, die für dieselben Knoten des Modells stehen, werden miteinander verglichen; ein fusionierter Kernel steht also allen gegenüber, die er ersetzt hat.</translation>
    </message>
</context>
<context>
    <name>tenon::views::KernelTexts</name>
    <message>
        <source>%1
%2: %3</source>
        <translation>%1
%2: %3</translation>
    </message>
    <message>
        <source>%1: no kernel</source>
        <translation>%1: kein Kernel</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 in %n kernel(s)</source>
        <translation>
            <numerusform>%1: %2 in %n Kernel</numerusform>
            <numerusform>%1: %2 in %n Kerneln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
%2
%3
Change: %4</source>
        <translation>%1
%2
%3
Änderung: %4</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n kernel(s), timed one by one, add up to %2: %3 more than one whole run.</source>
        <translation>
            <numerusform>%1: %n Kernel, einzeln gemessen, braucht %2: %3 mehr als ein ganzer Lauf.</numerusform>
            <numerusform>%1: %n Kernel, einzeln gemessen, brauchen zusammen %2: %3 mehr als ein ganzer Lauf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n kernel(s) take %2; %3 (%4) of a run is overhead between them.</source>
        <translation>
            <numerusform>%1: %n Kernel braucht %2; %3 (%4) eines Laufs sind Overhead dazwischen.</numerusform>
            <numerusform>%1: %n Kernel brauchen %2; %3 (%4) eines Laufs sind Overhead dazwischen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, together %1.</source>
        <translation>
            <numerusform>Und %n weiterer, zusammen %1.</numerusform>
            <numerusform>Und %n weitere, zusammen %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, together %1 in %2 and %3 in %4.</source>
        <translation>
            <numerusform>Und %n weiterer, zusammen %1 in %2 und %3 in %4.</numerusform>
            <numerusform>Und %n weitere, zusammen %1 in %2 und %3 in %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>±0 %</source>
        <translation>±0&#xa0;%</translation>
    </message>
    <message>
        <source>−%1 %</source>
        <translation>−%1&#xa0;%</translation>
    </message>
    <message>
        <source>+%1 %</source>
        <translation>+%1&#xa0;%</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Kernels before</source>
        <translation>Kernel vorher</translation>
    </message>
    <message>
        <source>Kernels after</source>
        <translation>Kernel nachher</translation>
    </message>
    <message>
        <source>Nodes of the model</source>
        <translation>Knoten des Modells</translation>
    </message>
</context>
<context>
    <name>tenon::views::KernelView</name>
    <message>
        <source>Kernels and their code</source>
        <translation>Kernel und ihr Code</translation>
    </message>
    <message>
        <source>Kernels in the order of execution</source>
        <translation>Kernel in Ausführungsreihenfolge</translation>
    </message>
    <message>
        <source>Filter by kernel, operation or schedule</source>
        <translation>Nach Kernel, Operation oder Schedule filtern</translation>
    </message>
    <message>
        <source>No kernels yet</source>
        <translation>Noch keine Kernel</translation>
    </message>
    <message>
        <source>Once a variant is compiled, its kernels and their code are here.</source>
        <translation>Sobald eine Variante kompiliert ist, stehen hier ihre Kernel und deren Code.</translation>
    </message>
    <message>
        <source>No kernels</source>
        <translation>Keine Kernel</translation>
    </message>
    <message>
        <source>Nothing is left to compute: every output of this variant is a constant.</source>
        <translation>Es bleibt nichts zu berechnen: Jede Ausgabe dieser Variante ist eine Konstante.</translation>
    </message>
    <message numerus="yes">
        <source>%n kernels</source>
        <translation>
            <numerusform>%n Kernel</numerusform>
            <numerusform>%n Kernel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n kernels</source>
        <translation>
            <numerusform>%1 von %n Kernel</numerusform>
            <numerusform>%1 von %n Kerneln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of kernels, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>This variant could not be compiled</source>
        <translation>Diese Variante konnte nicht kompiliert werden</translation>
    </message>
</context>
<context>
    <name>tenon::views::LabelChart</name>
    <message>
        <source>Share of right answers</source>
        <translation>Anteil richtiger Antworten</translation>
    </message>
    <message>
        <source>%1, baseline</source>
        <translation>%1, Basis</translation>
    </message>
    <message>
        <source>%1, %2 points</source>
        <translation>%1, %2 Punkte</translation>
    </message>
</context>
<context>
    <name>tenon::views::LatencyPage</name>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>The axis does not start at 0, to tell close times apart.</source>
        <translation>Die Achse beginnt nicht bei 0, um nahe Zeiten zu unterscheiden.</translation>
    </message>
    <message>
        <source>Only one variant was measured. Add a second one to see which is faster.</source>
        <translation>Nur eine Variante wurde gemessen. Fügen Sie eine zweite hinzu, um zu sehen, welche schneller ist.</translation>
    </message>
    <message>
        <source>How to read it: a box holds the middle half of all runs and the line across it is the median. The whiskers reach from the fastest 5&#xa0;% to the slowest 5&#xa0;%; dots are runs beyond them.</source>
        <translation>So lesen Sie es: Ein Kasten enthält die mittlere Hälfte aller Läufe, der Strich darin ist der Median. Die Antennen reichen von den schnellsten 5&#xa0;% bis zu den langsamsten 5&#xa0;%; Punkte sind Läufe außerhalb davon.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more comparison(s), which the table shows.</source>
        <translation>
            <numerusform>Und %n weiterer Vergleich, den die Tabelle zeigt.</numerusform>
            <numerusform>Und %n weitere Vergleiche, die die Tabelle zeigt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::LatencyTexts</name>
    <message>
        <source>%1: median %2. Half of the runs took %3 to %4, nine in ten %5 to %6.</source>
        <translation>%1: Median %2. Die Hälfte der Läufe brauchte %3 bis %4, neun von zehn %5 bis %6.</translation>
    </message>
    <message>
        <source>%1 is %2 faster than %3, 95&#xa0;% sure of at least %4.</source>
        <translation>%1 ist %2 schneller als %3, mit 95&#xa0;% Sicherheit mindestens %4.</translation>
    </message>
    <message>
        <source>%1 is %2 slower than %3, 95&#xa0;% sure of at least %4.</source>
        <translation>%1 ist %2 langsamer als %3, mit 95&#xa0;% Sicherheit mindestens %4.</translation>
    </message>
    <message>
        <source>No difference between %1 and %2 was found: 95&#xa0;% sure that the speedup lies between %3 and %4.</source>
        <translation>Kein Unterschied zwischen %1 und %2 gefunden: Die Beschleunigung liegt mit 95&#xa0;% Sicherheit zwischen %3 und %4.</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>schneller</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>%1 (in a virtual machine)</source>
        <translation>%1 (in einer virtuellen Maschine)</translation>
    </message>
    <message numerus="yes">
        <source>%n usable core(s)</source>
        <translation>
            <numerusform>%n nutzbarer Kern</numerusform>
            <numerusform>%n nutzbare Kerne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) used</source>
        <translation>
            <numerusform>%n Thread verwendet</numerusform>
            <numerusform>%n Threads verwendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s), the variants taking turns</source>
        <translation>
            <numerusform>%n Runde, die Varianten abwechselnd</numerusform>
            <numerusform>%n Runden, die Varianten abwechselnd</numerusform>
        </translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5&#xa0;%</translation>
    </message>
    <message>
        <source>25 %</source>
        <translation>25&#xa0;%</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75&#xa0;%</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95&#xa0;%</translation>
    </message>
    <message>
        <source>Speedup</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Working memory</source>
        <translation>Laufzeitspeicher</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Basis</translation>
    </message>
</context>
<context>
    <name>tenon::views::LegendStrip</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>tenon::views::MeasureBar</name>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>Times all variants against each other, taking turns.</source>
        <translation>Misst alle Varianten gegeneinander, im Wechsel.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>How many processor cores one run may use.</source>
        <translation>Wie viele Prozessorkerne ein Lauf nutzen darf.</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>How long to measure. Longer makes small differences surer.</source>
        <translation>Wie lange gemessen wird. Länger macht kleine Unterschiede sicherer.</translation>
    </message>
    <message>
        <source>S&amp;weep</source>
        <translation>Mess&amp;reihe</translation>
    </message>
    <message>
        <source>Measures over several thread counts or batch sizes.</source>
        <translation>Misst über mehrere Threadzahlen oder Batchgrößen.</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als Ta&amp;belle zeigen</translation>
    </message>
    <message>
        <source>The same figures as a table, to read or to copy.</source>
        <translation>Dieselben Zahlen als Tabelle, zum Lesen oder Kopieren.</translation>
    </message>
    <message>
        <source>Th&amp;reads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>Secon&amp;ds</source>
        <translation>&amp;Sekunden</translation>
    </message>
    <message>
        <source>Over &amp;threads: %1</source>
        <translation>Über &amp;Threads: %1</translation>
    </message>
    <message>
        <source>Over &amp;batch sizes: %1</source>
        <translation>Über &amp;Batchgrößen: %1</translation>
    </message>
    <message>
        <source>&amp;Other points…</source>
        <translation>&amp;Andere Punkte&#xa0;…</translation>
    </message>
</context>
<context>
    <name>tenon::views::MemoryCanvas</name>
    <message>
        <source>Memory plan over time</source>
        <translation>Speicherplan über die Zeit</translation>
    </message>
    <message numerus="yes">
        <source>Planner %1: an arena of %2 for %n buffer(s), largest load %3 in step %4.</source>
        <translation>
            <numerusform>Planer %1: eine Arena von %2 für %n Puffer, größte Belegung %3 in Schritt %4.</numerusform>
            <numerusform>Planer %1: eine Arena von %2 für %n Puffer, größte Belegung %3 in Schritt %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>peak: step %1</source>
        <translation>Spitze: Schritt %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Step %1, %2: %3 alive</source>
        <translation>Schritt %1, %2: %3 belegt</translation>
    </message>
</context>
<context>
    <name>tenon::views::MemoryLegend</name>
    <message>
        <source>1–2 steps</source>
        <translation>1–2 Schritte</translation>
    </message>
    <message>
        <source>3–5</source>
        <translation>3–5</translation>
    </message>
    <message>
        <source>6–15</source>
        <translation>6–15</translation>
    </message>
    <message>
        <source>16–50</source>
        <translation>16–50</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>länger</translation>
    </message>
    <message>
        <source>under 1 % of the bound</source>
        <translation>unter 1&#xa0;% der Schranke</translation>
    </message>
    <message>
        <source>1–5 %</source>
        <translation>1–5&#xa0;%</translation>
    </message>
    <message>
        <source>5–15 %</source>
        <translation>5–15&#xa0;%</translation>
    </message>
    <message>
        <source>15–40 %</source>
        <translation>15–40&#xa0;%</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>Colours, from light to strong: %1</source>
        <translation>Farben, von hell nach kräftig: %1</translation>
    </message>
</context>
<context>
    <name>tenon::views::MemoryPainter</name>
    <message>
        <source>step of execution</source>
        <translation>Ausführungsschritt</translation>
    </message>
    <message>
        <source>arena = lower bound</source>
        <translation>Arena = untere Schranke</translation>
    </message>
    <message>
        <source>lower bound</source>
        <translation>untere Schranke</translation>
    </message>
    <message>
        <source>arena</source>
        <translation>Arena</translation>
    </message>
</context>
<context>
    <name>tenon::views::MemoryView</name>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Each box is a buffer: as wide as the steps it is needed for, as tall as its bytes. Boxes at the same height share memory. The line shows what is alive in each step; its peak is the least that any plan can need.</source>
        <translation>Jeder Kasten ist ein Puffer: so breit wie die Schritte, in denen er gebraucht wird, so hoch wie seine Bytes. Kästen auf gleicher Höhe teilen sich Speicher. Die Linie zeigt, was in jedem Schritt belegt ist; ihre Spitze ist das Mindeste, was jeder Plan braucht.</translation>
    </message>
    <message>
        <source>Planners</source>
        <translation>Planer</translation>
    </message>
    <message>
        <source>Use this planner</source>
        <translation>Diesen Planer verwenden</translation>
    </message>
    <message>
        <source>Plans the memory of the current variant this way</source>
        <translation>Plant den Speicher der aktuellen Variante auf diese Weise</translation>
    </message>
    <message>
        <source>Colour by size</source>
        <translation>Nach Größe färben</translation>
    </message>
    <message>
        <source>Colour by lifetime</source>
        <translation>Nach Lebensdauer färben</translation>
    </message>
    <message>
        <source>Colour buffers by</source>
        <translation>Puffer färben nach</translation>
    </message>
    <message>
        <source>Whole program</source>
        <translation>Ganzes Programm</translation>
    </message>
    <message>
        <source>Shows every step again (0). The wheel zooms, dragging moves.</source>
        <translation>Zeigt wieder alle Schritte (0). Das Mausrad zoomt, Ziehen verschiebt.</translation>
    </message>
    <message>
        <source>Nothing to plan</source>
        <translation>Nichts zu planen</translation>
    </message>
    <message>
        <source>No value of this variant has to be kept between two kernels.</source>
        <translation>Kein Wert dieser Variante muss zwischen zwei Kerneln aufbewahrt werden.</translation>
    </message>
    <message>
        <source>No memory plan yet</source>
        <translation>Noch kein Speicherplan</translation>
    </message>
    <message>
        <source>See where every intermediate result lies in memory, and what each planner would save.</source>
        <translation>Sehen Sie, wo jedes Zwischenergebnis im Speicher liegt und was jeder Planer sparen würde.</translation>
    </message>
    <message>
        <source>Plan memory</source>
        <translation>Speicher planen</translation>
    </message>
    <message>
        <source>Planning memory</source>
        <translation>Speicher wird geplant</translation>
    </message>
    <message>
        <source>The memory could not be planned</source>
        <translation>Der Speicher konnte nicht geplant werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Verwendung</translation>
    </message>
    <message>
        <source>Point at a box to see what it is. The wheel zooms, dragging moves.</source>
        <translation>Zeigen Sie auf einen Kasten, um zu sehen, was er ist. Das Mausrad zoomt, Ziehen verschiebt.</translation>
    </message>
</context>
<context>
    <name>tenon::views::Minimap</name>
    <message>
        <source>Overview of the graph</source>
        <translation>Übersicht des Graphen</translation>
    </message>
</context>
<context>
    <name>tenon::views::NodeList</name>
    <message>
        <source>Nodes as imported</source>
        <translation>Knoten des importierten Graphen</translation>
    </message>
    <message>
        <source>Nodes of the current variant</source>
        <translation>Knoten der aktuellen Variante</translation>
    </message>
    <message>
        <source>Filter by name, op or shape</source>
        <translation>Nach Name, Operation oder Form filtern</translation>
    </message>
    <message>
        <source>Filter of the list of nodes</source>
        <translation>Filter der Knotenliste</translation>
    </message>
    <message>
        <source>No graph yet</source>
        <translation>Noch kein Graph</translation>
    </message>
    <message>
        <source>Its nodes are listed here once a model is open.</source>
        <translation>Seine Knoten werden hier aufgeführt, sobald ein Modell geöffnet ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>tenon::views::NodeTableModel</name>
    <message>
        <source>Nodes with the same number are fused into one kernel; without one, a node is a kernel of its own.</source>
        <translation>Knoten mit derselben Nummer sind in einen Kernel fusioniert; ein Knoten ohne Nummer ist ein eigener Kernel.</translation>
    </message>
    <message>
        <source>Op</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Output shape</source>
        <translation>Ausgabeform</translation>
    </message>
    <message>
        <source>Fused in</source>
        <translation>Fusioniert in</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>tenon::views::PageTexts</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>tenon::views::PassModel</name>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Near misses</source>
        <translation>Beinahe-Treffer</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Show more of %1</source>
        <translation>Mehr von %1 zeigen</translation>
    </message>
    <message>
        <source>%1 of %2 on</source>
        <translation>%1 von %2 an</translation>
    </message>
    <message>
        <source>kept in float</source>
        <translation>bleibt in Gleitkomma</translation>
    </message>
    <message>
        <source>kept unfused</source>
        <translation>bleibt unfusioniert</translation>
    </message>
</context>
<context>
    <name>tenon::views::PassesPanel</name>
    <message>
        <source>Passes</source>
        <translation>Passes</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Voreinstellung</translation>
    </message>
    <message>
        <source>Passes are running</source>
        <translation>Passes laufen</translation>
    </message>
    <message>
        <source>Passes by stage</source>
        <translation>Passes nach Phase</translation>
    </message>
    <message>
        <source>Step through</source>
        <translation>Schrittweise ansehen</translation>
    </message>
    <message>
        <source>Show the graph before and after this pass</source>
        <translation>Graph vor und nach diesem Pass zeigen</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Angepasst</translation>
    </message>
    <message>
        <source>Edited, starting from the preset “%1”.</source>
        <translation>Bearbeitet, ausgehend von der Voreinstellung „%1“.</translation>
    </message>
    <message>
        <source>The passes have not run yet.</source>
        <translation>Die Passes sind noch nicht gelaufen.</translation>
    </message>
    <message>
        <source>%1 → %2 kernels</source>
        <translation>%1 → %2 Kernel</translation>
    </message>
    <message>
        <source>%1, predicted %2</source>
        <translation>%1, vorhergesagt %2</translation>
    </message>
    <message>
        <source>The time is a prediction from the speed of this machine&apos;s memory and arithmetic. Measure to know.</source>
        <translation>Die Zeit ist eine Vorhersage aus Speicher- und Rechengeschwindigkeit dieses Rechners. Gewissheit gibt nur eine Messung.</translation>
    </message>
</context>
<context>
    <name>tenon::views::PdfTexts</name>
    <message>
        <source>Tenon profile</source>
        <translation>Tenon-Profil</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message numerus="yes">
        <source>Times of one run with %n thread(s). A speedup is the median of the ratios inside a round, not the ratio of the medians.</source>
        <translation>
            <numerusform>Zeiten eines Laufs mit %n Thread. Eine Beschleunigung ist der Median der Verhältnisse innerhalb einer Runde, nicht das Verhältnis der Mediane.</numerusform>
            <numerusform>Zeiten eines Laufs mit %n Threads. Eine Beschleunigung ist der Median der Verhältnisse innerhalb einer Runde, nicht das Verhältnis der Mediane.</numerusform>
        </translation>
    </message>
    <message>
        <source>The axis does not start at 0.</source>
        <translation>Die Achse beginnt nicht bei 0.</translation>
    </message>
    <message>
        <source>How the times spread</source>
        <translation>Wie die Zeiten streuen</translation>
    </message>
    <message>
        <source>Where the time goes</source>
        <translation>Wohin die Zeit geht</translation>
    </message>
    <message>
        <source>Kernels that stand for the same nodes of the model are compared as a group: a fused kernel stands against all those it replaced.</source>
        <translation>Kernel, die für dieselben Knoten des Modells stehen, werden als Gruppe verglichen: Ein fusionierter Kernel steht allen gegenüber, die er ersetzt hat.</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegenüber %2</translation>
    </message>
    <message>
        <source>Over batch sizes</source>
        <translation>Über Batchgrößen</translation>
    </message>
    <message>
        <source>Over thread counts</source>
        <translation>Über Threadzahlen</translation>
    </message>
    <message>
        <source>Points are medians; nine in ten runs lie in the band.</source>
        <translation>Punkte sind Mediane; neun von zehn Läufen liegen im Band.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>What each planner needs for the values between kernels, and its ratio to the lower bound: the largest sum of sizes alive at one time, which no plan can go below.</source>
        <translation>Was jeder Planer für die Werte zwischen Kerneln braucht, und das Verhältnis zur unteren Schranke: der größten Summe gleichzeitig belegter Größen, die kein Plan unterschreiten kann.</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planer</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>Untere Schranke</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Are the answers still right?</source>
        <translation>Sind die Antworten noch richtig?</translation>
    </message>
    <message>
        <source>Outputs against the reference interpreter of the model as it was opened.</source>
        <translation>Ausgaben gegenüber dem Referenzinterpreter des Modells, wie es geöffnet wurde.</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>✓ accepted</source>
        <translation>✓ akzeptiert</translation>
    </message>
    <message>
        <source>✗ too far off</source>
        <translation>✗ zu weit daneben</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Passes</translation>
    </message>
    <message>
        <source>Passes of %1</source>
        <translation>Passes von %1</translation>
    </message>
    <message>
        <source>In the order they ran.</source>
        <translation>In der Reihenfolge, in der sie liefen.</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Nodes before</source>
        <translation>Knoten vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Rewrites</source>
        <translation>Umformungen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>For one run</source>
        <translation>Je Lauf</translation>
    </message>
    <message>
        <source>Processor counters</source>
        <translation>Prozessorzähler</translation>
    </message>
    <message>
        <source>None could be read on this machine:</source>
        <translation>Auf diesem Rechner war keiner lesbar:</translation>
    </message>
    <message>
        <source>Events in user code.</source>
        <translation>Ereignisse im Benutzercode.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Where this was measured</source>
        <translation>Wo dies gemessen wurde</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>%1 (in a virtual machine)</source>
        <translation>%1 (in einer virtuellen Maschine)</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>%1 physical, %2 logical, %3 usable here</source>
        <translation>%1 physisch, %2 logisch, %3 hier nutzbar</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Frequency governor</source>
        <translation>Frequenzregler</translation>
    </message>
    <message>
        <source>not told by this system</source>
        <translation>von diesem System nicht angegeben</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>%1 – Tenon profile</source>
        <translation>%1 – Tenon-Profil</translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2</source>
        <translation>Der Bericht konnte nicht nach %1 geschrieben werden: %2</translation>
    </message>
    <message>
        <source>A box holds the middle half of all runs and the line across it is the median. The whiskers reach from the fastest 5&#xa0;% to the slowest 5&#xa0;%. The variants took turns, so a slow moment of the machine met all of them.</source>
        <translation>Ein Kasten enthält die mittlere Hälfte aller Läufe, der Strich darin ist der Median. Die Antennen reichen von den schnellsten 5&#xa0;% bis zu den langsamsten 5&#xa0;%. Die Varianten liefen abwechselnd, ein langsamer Moment des Rechners traf also alle.</translation>
    </message>
</context>
<context>
    <name>tenon::views::PlannerCard</name>
    <message>
        <source>%1, arena %2, %3, the planner of this variant</source>
        <translation>%1, Arena %2, %3, der Planer dieser Variante</translation>
    </message>
    <message>
        <source>%1, arena %2, %3</source>
        <translation>%1, Arena %2, %3</translation>
    </message>
    <message>
        <source>%1, in use</source>
        <translation>%1, in Verwendung</translation>
    </message>
    <message>
        <source>at the lower bound</source>
        <translation>an der unteren Schranke</translation>
    </message>
    <message>
        <source>%1 over the bound</source>
        <translation>%1 über der Schranke</translation>
    </message>
    <message>
        <source>at the lower bound: no plan can need less</source>
        <translation>an der unteren Schranke: Kein Plan kommt mit weniger aus</translation>
    </message>
    <message>
        <source>%1 over the lower bound</source>
        <translation>%1 über der unteren Schranke</translation>
    </message>
</context>
<context>
    <name>tenon::views::PlotTexts</name>
    <message>
        <source>A chart can be written as .png, .svg or .pdf, which the name “%1” does not end in.</source>
        <translation>Ein Diagramm kann als .png, .svg oder .pdf geschrieben werden; der Name „%1“ endet auf nichts davon.</translation>
    </message>
    <message>
        <source>The chart could not be written to %1: %2</source>
        <translation>Das Diagramm konnte nicht nach %1 geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>tenon::views::RecentList</name>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnete Dateien</translation>
    </message>
</context>
<context>
    <name>tenon::views::RecentRow</name>
    <message>
        <source>Take it off the list</source>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>%1 aus der Liste nehmen</translation>
    </message>
    <message>
        <source>%1, no longer there</source>
        <translation>%1, nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>%1 is no longer there</source>
        <translation>%1 ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr vorhanden</translation>
    </message>
</context>
<context>
    <name>tenon::views::SampleCard</name>
    <message>
        <source>Open the sample %1</source>
        <translation>Beispiel %1 öffnen</translation>
    </message>
</context>
<context>
    <name>tenon::views::SketchView</name>
    <message>
        <source>Before: %1. After: %2.</source>
        <translation>Vorher: %1. Nachher: %2.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>tenon::views::StartPage</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Tenon</source>
        <translation>Tenon</translation>
    </message>
    <message>
        <source>See what a compiler does to a neural network, and what each step is worth on this computer.</source>
        <translation>Sehen Sie, was ein Compiler mit einem neuronalen Netz macht und was jeder Schritt auf diesem Rechner bringt.</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>Oder ein Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open a model → switch optimizations on and off → measure what they are worth → export the winner</source>
        <translation>Modell öffnen → Optimierungen ein- und ausschalten → messen, was sie bringen → das beste Ergebnis exportieren</translation>
    </message>
</context>
<context>
    <name>tenon::views::StateView</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>tenon::views::StepControls</name>
    <message>
        <source>Previous pass</source>
        <translation>Vorheriger Pass</translation>
    </message>
    <message>
        <source>Ctrl+Up</source>
        <translation>Strg+Hoch</translation>
    </message>
    <message>
        <source>Previous rewrite</source>
        <translation>Vorherige Umformung</translation>
    </message>
    <message>
        <source>Ctrl+Left</source>
        <translation>Strg+Links</translation>
    </message>
    <message>
        <source>Next rewrite</source>
        <translation>Nächste Umformung</translation>
    </message>
    <message>
        <source>Ctrl+Right</source>
        <translation>Strg+Rechts</translation>
    </message>
    <message>
        <source>Next pass</source>
        <translation>Nächster Pass</translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation>Strg+Runter</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>&amp;Geschwindigkeit</translation>
    </message>
    <message>
        <source>&amp;Move nodes to their new places</source>
        <translation>&amp;Knoten an ihre neuen Plätze bewegen</translation>
    </message>
    <message>
        <source>Without it, the graph before is replaced by the graph after at once.</source>
        <translation>Ohne dies wird der Graph davor sofort durch den danach ersetzt.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
</context>
<context>
    <name>tenon::views::StepPassModel</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>nothing to do here</source>
        <translation>hier nichts zu tun</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>tenon::views::StepRewriteModel</name>
    <message>
        <source>The whole pass</source>
        <translation>Der ganze Pass</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>tenon::views::StepView</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps of the passes</source>
        <translation>Schritte der Passes</translation>
    </message>
    <message>
        <source>Passes that ran</source>
        <translation>Gelaufene Passes</translation>
    </message>
    <message>
        <source>Rewrites of this pass</source>
        <translation>Umformungen dieses Passes</translation>
    </message>
    <message>
        <source>This step cannot be shown</source>
        <translation>Dieser Schritt kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Running the passes up to here</source>
        <translation>Passes werden bis hierher ausgeführt</translation>
    </message>
    <message>
        <source>%1, rewrite %2 of %3: %4</source>
        <translation>%1, Umformung %2 von %3: %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 found nothing to do in this model.</source>
        <translation>%1 hat in diesem Modell nichts zu tun gefunden.</translation>
    </message>
    <message>
        <source>Nothing to step through yet</source>
        <translation>Noch nichts zum Durchgehen</translation>
    </message>
    <message>
        <source>The steps appear as soon as the passes have run.</source>
        <translation>Die Schritte erscheinen, sobald die Passes gelaufen sind.</translation>
    </message>
    <message>
        <source>%1 did not run</source>
        <translation>%1 lief nicht</translation>
    </message>
    <message>
        <source>Switch it on in the list of passes to see what it does to this model.</source>
        <translation>Schalten Sie den Pass in der Liste der Passes ein, um zu sehen, was er mit diesem Modell macht.</translation>
    </message>
    <message>
        <source>No pass ran</source>
        <translation>Kein Pass lief</translation>
    </message>
    <message>
        <source>Every pass is off. Switch some on, or choose another preset.</source>
        <translation>Alle Passes sind aus. Schalten Sie welche ein oder wählen Sie eine andere Voreinstellung.</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>&amp;Vorher</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>&amp;Nachher</translation>
    </message>
</context>
<context>
    <name>tenon::views::SweepDialog</name>
    <message>
        <source>Sweep</source>
        <translation>Messreihe</translation>
    </message>
    <message>
        <source>thread counts</source>
        <translation>Threadzahlen</translation>
    </message>
    <message>
        <source>batch sizes</source>
        <translation>Batchgrößen</translation>
    </message>
    <message>
        <source>Measure &amp;over</source>
        <translation>Messen ü&amp;ber</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>&amp;Punkte</translation>
    </message>
    <message>
        <source>&amp;Seconds for each</source>
        <translation>&amp;Sekunden je Punkt</translation>
    </message>
    <message>
        <source>All variants are measured at each point.</source>
        <translation>An jedem Punkt werden alle Varianten gemessen.</translation>
    </message>
    <message>
        <source>Give up to 32 whole numbers from 1 to 4096, such as: 1, 2, 4, 8</source>
        <translation>Geben Sie bis zu 32 ganze Zahlen von 1 bis 4096 an, etwa: 1, 2, 4, 8</translation>
    </message>
</context>
<context>
    <name>tenon::views::SweepPage</name>
    <message>
        <source>Sweep</source>
        <translation>Messreihe</translation>
    </message>
    <message>
        <source>What is shown over the points of the sweep</source>
        <translation>Was über den Punkten der Messreihe gezeigt wird</translation>
    </message>
    <message>
        <source>Time of one run</source>
        <translation>Zeit eines Laufs</translation>
    </message>
    <message>
        <source>Inputs a second</source>
        <translation>Eingaben pro Sekunde</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>How to read it: lower is better. Points are medians; nine in ten runs lie in the band.</source>
        <translation>So lesen Sie es: Niedriger ist besser. Punkte sind Mediane; neun von zehn Läufen liegen im Band.</translation>
    </message>
    <message>
        <source>How to read it: higher is better. Points are medians; nine in ten runs lie in the band.</source>
        <translation>So lesen Sie es: Höher ist besser. Punkte sind Mediane; neun von zehn Läufen liegen im Band.</translation>
    </message>
</context>
<context>
    <name>tenon::views::SweepTexts</name>
    <message>
        <source>%1, %2: %3. Nine in ten runs: %4 to %5.</source>
        <translation>%1, %2: %3. Neun von zehn Läufen: %4 bis %5.</translation>
    </message>
    <message>
        <source>%1 inputs/s</source>
        <translation>%1 Eingaben/s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5&#xa0;%</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95&#xa0;%</translation>
    </message>
    <message>
        <source>Inputs a second</source>
        <translation>Eingaben pro Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n Thread</numerusform>
            <numerusform>%n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>batch of %1</source>
        <translation>Batchgröße %1</translation>
    </message>
</context>
<context>
    <name>tenon::views::VariantModel</name>
    <message>
        <source>baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Median of all inferences, and the range that nine in ten of them lie in</source>
        <translation>Median aller Inferenzen und der Bereich, in dem neun von zehn liegen</translation>
    </message>
    <message>
        <source>current variant</source>
        <translation>aktuelle Variante</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>Memory for everything that is computed on the way</source>
        <translation>Speicher für alles, was unterwegs berechnet wird</translation>
    </message>
    <message>
        <source>Weights and other constants as the compiled code keeps them</source>
        <translation>Gewichte und andere Konstanten, wie der kompilierte Code sie vorhält</translation>
    </message>
    <message>
        <source>Size of the shared library that an export writes</source>
        <translation>Größe der dynamischen Bibliothek, die ein Export schreibt</translation>
    </message>
    <message>
        <source>How many times faster than the baseline, with the range that it lies in with 95 % confidence</source>
        <translation>Wievielmal schneller als die Basis, mit dem Bereich, in dem der Wert mit 95&#xa0;% Konfidenz liegt</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Against the baseline</source>
        <translation>Gegenüber der Basis</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Working memory</source>
        <translation>Laufzeitspeicher</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>Konstanten</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>tenon::views::VariantTable</name>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Make Current</source>
        <translation>Als aktuell wählen</translation>
    </message>
    <message>
        <source>Show this variant in all views (Enter)</source>
        <translation>Diese Variante in allen Ansichten zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>A new variant with the same recipe (Ctrl+D)</source>
        <translation>Neue Variante mit demselben Rezept (Strg+D)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Give the variant another name (F2)</source>
        <translation>Der Variante einen anderen Namen geben (F2)</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Keep the variant in every chart and measurement</source>
        <translation>Variante in jedem Diagramm und jeder Messung behalten</translation>
    </message>
    <message>
        <source>Set as Baseline</source>
        <translation>Als Basis festlegen</translation>
    </message>
    <message>
        <source>Compare all other variants with this one</source>
        <translation>Alle anderen Varianten mit dieser vergleichen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the variant; the baseline cannot be deleted (Del)</source>
        <translation>Variante löschen; die Basis kann nicht gelöscht werden (Entf)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>A new variant from a preset</source>
        <translation>Neue Variante aus einer Voreinstellung</translation>
    </message>
    <message>
        <source>No variants</source>
        <translation>Keine Varianten</translation>
    </message>
    <message>
        <source>Open a model: its variants are compared here.</source>
        <translation>Öffnen Sie ein Modell: Seine Varianten werden hier verglichen.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
</context>
<context>
    <name>tenon::views::VerdictList</name>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
</context>
</TS>
