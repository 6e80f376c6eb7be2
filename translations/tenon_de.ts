<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BoxPainter</name>
    <message>
        <source>kept float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation type="unfinished"></translation>
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
        <translation>Rest einer Division</translation>
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
        <translation>vervielfältigt auf eine Form</translation>
    </message>
    <message>
        <source>reshapes to a matrix</source>
        <translation>formt in eine Matrix um</translation>
    </message>
    <message>
        <source>picks slices by index</source>
        <translation>wählt Scheiben nach Index</translation>
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
        <translation>tastet auf eine andere Größe um</translation>
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
        <translation>beginnt mit der besten gierigen Reihenfolge und verbessert sie durch eine Suche mit festem Startwert</translation>
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
        <translation>softmax(Q K^T) V in Blöcken von Anfragen</translation>
    </message>
    <message>
        <source>queries that are worked on together, in vectors</source>
        <translation>gemeinsam bearbeitete Anfragen, in Vektoren</translation>
    </message>
    <message>
        <source>keys of a register tile of scores</source>
        <translation>Schlüssel einer Registerkachel von Bewertungen</translation>
    </message>
    <message>
        <source>queries of a register tile of the output</source>
        <translation>Anfragen einer Registerkachel der Ausgabe</translation>
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
        <translation>ein Matrixprodukt oder eine Faltung als solches, in Registerkacheln</translation>
    </message>
    <message>
        <source>rows of the register tile: elements that are broadcast</source>
        <translation>Zeilen der Registerkachel: Elemente, die vervielfältigt werden</translation>
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
        <translation>1: den Vektoroperanden zuerst in ein Feld kopieren; 0: ihn an Ort und Stelle lesen</translation>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GraphAccessible</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, output %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope %1, %2, closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope %1, %2, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GraphExport</name>
    <message>
        <source>There is no drawing to write yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was selected is not in the current graph. Select something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>type, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, constant</source>
        <comment>type of a value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, model input</source>
        <comment>type of a value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, model output</source>
        <comment>type of a value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source node %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of all kernels</source>
        <comment>time, share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One function of machine code that computes the operations below in one go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stands for %n nodes of the model</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured, median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 FLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1FLOP/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1B/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 FLOPs a byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loops and machine code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an operation, a value or a kernel anywhere to see what it is and what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX opset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for one inference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>axis %1 of %2</source>
        <comment>number, input</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, chosen because the model leaves it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as you set it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n operations of the model</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the %n kernels that compute them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Computed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation in the imported model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation in the optimized graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the optimized graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left of it: the passes removed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>nodes before, after</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant of the imported model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant of the optimized graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value in the imported model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value in the optimized graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Element type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a single number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the numbers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n numbers in it are not finite (NaN or infinite): results that use them are not either.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figures are from a part of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard deviation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all numbers are equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>First %n elements</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a single %1</source>
        <comment>element type</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they run in the order 0 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the speed of this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>how often, op</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeColours</name>
    <message>
        <source>Kind of op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several precisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision of the first output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elementwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product or convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassFacts</name>
    <message>
        <source>applied when buffers are placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buffers placed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to do here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rewrite(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near miss(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no node changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassTexts</name>
    <message>
        <source>Fold constants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes once, while compiling, whatever depends on constants alone, and replaces it by the result. The shape of a tensor counts as a constant when its extents are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported models are full of little calculations about shapes that give the same answer on every run. Once they are gone, later passes see plain numbers where there were chains of ops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves alone what is itself an output of the model, results larger than the limit below, and 8-bit weights that would grow if they were expanded to floats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Shape] &gt; [Mul 2] &gt; [Reshape]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(4, 6) &gt; [Reshape]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove identities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes ops that hand on their input unchanged: a reshape to the same shape, a cast to the same type, a slice of everything, dropout after training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of them would copy a whole tensor for nothing. They also stand between ops that later passes want to see side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An identity that connects an input of the model directly with an output stays, because both names belong to the model&apos;s contract.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Reshape, same shape] &gt; [Relu]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Relu]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove dead ops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes ops whose results nobody reads, and the constants that only they used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not needed should take neither time nor memory. Such leftovers come from training, from debugging, or from outputs that were cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything that an output of the model depends on stays. The other passes clear away what they leave behind, so in many models there is nothing to do here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Relu] &gt; [Exp]
x &gt; [Neg] &gt; output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Neg] &gt; output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge equal expressions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds ops that do the same to the same inputs, computes one of them, and lets everybody read that result. Equal small constants are kept once, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporters often write the same subtraction or transpose several times. Computing it once saves time, and it makes known patterns recognisable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps both when both results are outputs of the model. Constants above 64 KiB are not compared, because reading all the weights would cost more than it saves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Exp] &gt; a
x &gt; [Exp] &gt; b
a, b &gt; [Add]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Exp] &gt; a
a, a &gt; [Add]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognise GELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the activation GELU where it is written out in five to eight small ops, with erf or with tanh, and replaces them by one op.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by step, each of these ops reads and writes a whole tensor. As one op, GELU can be computed right behind the matrix product that feeds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The constants have to match up to rounding. When another op reads a value in the middle, the pattern stays, as that value would have to be computed twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Div 1.414] &gt; [Erf] &gt; [Add 1] &gt; a
x, a &gt; [Mul] &gt; [Mul 0.5]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Gelu]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognise layer normalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds layer normalization where it is written out in means, differences, squares and roots, and replaces the pieces by one op.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transformer normalizes twice in every block. In one op a row is read while it is close at hand in the cache, instead of being carried to memory and back for every piece.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both means must run over the same last axes, whose extents must be known, and nobody else may read a value in between. Scale and bias join when they are constants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [ReduceMean] &gt; m
x, m &gt; [Sub] &gt; d
d &gt; [Mul d] &gt; [ReduceMean] &gt; v
v &gt; [Add] &gt; [Sqrt] &gt; s
d, s &gt; [Div] &gt; [Mul] &gt; [Add]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [LayerNormalization]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simplify algebra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies the rules of arithmetic: multiplying by one does nothing, two factors become one, a square root beats a power of one half. Every rule has a name, under which its uses are counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each rule saves an op or makes it cheaper. Many rules exist because they bring other ops together, such as a scale and the convolution before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule does not fire when the result would have another type or shape, or when an inner result is needed elsewhere. Constants that meet are rounded once instead of twice, so the last digit may differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Mul 2] &gt; [Mul 3] &gt; [Add 0]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Mul 6]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold batch normalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplies batch normalization, which only scales and shifts each channel after training, into the weights and bias of the convolution or matrix product before it. Other scales and shifts of channels go the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The normalization then costs nothing at all. Image models often have one after every convolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights and statistics must be constants, and nobody else may read the result in between. A normalization without a partner becomes one product and one sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Conv w] &gt; [BatchNormalization] &gt; [Relu]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Conv w × scale] &gt; [Relu]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves a border of zeros that is added as an op of its own into the convolution or pooling that reads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Padding alone copies the whole image only to make it a little larger. A convolution can treat the border as it goes, without the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The border must be of zeros, or of minus infinity before a maximum, and around the image only. An average that counts its border differently stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Pad by 1] &gt; [Conv]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Conv, pads = 1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel transposes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joins changes of axis order that follow each other and removes those that undo each other, even when elementwise ops stand between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transpose moves every element and computes nothing. Models that were converted between frameworks often change the order of axes back and forth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An op in between that has a second reader, or a second input in another order, keeps its transposes. So does a change of order that an output of the model needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Transpose] &gt; [Relu] &gt; [Transpose back]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognise attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the attention of transformers, written out as two matrix products with a scale, a mask and a softmax between them, and replaces it by one op.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table of scores between all pairs of positions is the largest thing in such a block. As one op, a few rows of it are made and used up at a time, so the whole table never reaches memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries, keys and values must come as batch, heads, positions and depth. The softmax must run over the last axis, and nobody else may read the scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q, k &gt; [MatMul] &gt; [Mul scale] &gt; [Add mask] &gt; p
p &gt; [Softmax] &gt; s
s, v &gt; [MatMul]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q, k, v &gt; [Attention]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantize to 8 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes convolutions and matrix products with 8-bit integers instead of 32-bit floats. The scales between the two come from calibration, which watches the values while sample inputs run through the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights become four times smaller, and processors with instructions for bytes multiply several times as many numbers in the same time. The price is a little accuracy, so check it afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products whose weights are not constant, whose inputs calibration has not seen, or that you keep in float stay as they are. So do convolutions in several groups, in which there is too little to multiply for bytes to pay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Conv w] &gt; y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [QuantizeLinear] &gt; [ConvInteger] &gt; a
a &gt; [Cast] &gt; [Mul scale] &gt; y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fuse epilogues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes what follows a convolution, matrix product or pooling, such as bias, activation and residual sum, in the same kernel, while the results are still in registers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kernel is one loop over memory. Without fusion every small op reads a whole tensor and writes it again, which often takes longer than its arithmetic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value that somebody else reads, or that is an output of the model, has to be written anyway and ends the group. Ops of another shape, and ops that you keep unfused, stay apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Conv] &gt; [Add] &gt; [Relu] &gt; y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; {[Conv] &gt; [Add] &gt; [Relu]} &gt; y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fuse reductions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes a reduction, such as a softmax, a mean or a normalization, in one kernel with the elementwise ops that feed it and those that read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reduction has to wait for its whole row. When the same kernel prepares the row and uses the result, nothing in between goes to memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group has one reduction. A costly op, such as an exponential, does not join a reduction that goes over its row several times, as it would be computed as often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; [Mul scale] &gt; [Softmax] &gt; [Relu] &gt; y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x &gt; {[Mul scale] &gt; [Softmax] &gt; [Relu]} &gt; y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fuse elementwise ops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes neighbouring elementwise ops in one loop. Reshapes, transposes and slices among them turn into another way of counting positions, and move nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such ops do little arithmetic for every number that they read, so memory is what they wait for. One loop reads the inputs once and writes the result once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An op stays out when two groups read it, when it would be computed more than once for an element, or when the group is full. What you keep unfused stays apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a, b &gt; [Add] &gt; [Transpose] &gt; [Relu] &gt; y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a, b &gt; {[Add] &gt; [Transpose] &gt; [Relu]} &gt; y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reuse buffers in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets a kernel write its result over an input that nobody reads afterwards. A reshape that stands alone becomes another name for the same bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One buffer less is alive at a time, so the model needs less memory. What was just read is also still in the cache when it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input and result must have the same shape and element size, and every element must be read before it is written. Inputs of the model and constants are never written over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buffer 1 &gt; [Relu] &gt; buffer 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buffer 1 &gt; [Relu] &gt; buffer 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides where in one block of memory every intermediate result lives, and gives the same place to results that are not needed at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model then needs memory for the busiest moment instead of for everything it ever computes. Finding the smallest block is a hard puzzle, so there are several planners to choose from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results that are alive together never overlap. With the pass off, every result has a place of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buffer 1 &gt; [Conv] &gt; buffer 2
buffer 2 &gt; [MaxPool] &gt; buffer 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buffer 1 &gt; [Conv] &gt; buffer 2
buffer 2 &gt; [MaxPool] &gt; buffer 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest result in bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results larger than this are computed at run time, which keeps the compiled model small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most ops in one group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long chains are cut here; very large kernels take long to compile and run out of registers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How buffers are laid out: in order of size, of conflicts, by search, or without sharing at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes away what need not be computed at run time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algebra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces calculations by cheaper ones with the same result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes with small integers instead of floats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides which ops are computed together in one kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides where results live while the model runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passes, one kernel for each op: the honest baseline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ops are computed together where they fit; the model itself is not rewritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pass that keeps the arithmetic in floats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8-bit integers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pass, and products in 8-bit integers. Needs calibration with sample inputs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipeEdits</name>
    <message>
        <source>Switch on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use preset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop keeping %1 in float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop keeping %1 unfused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScopeTree</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SweepPlot</name>
    <message>
        <source>threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inputs in a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time of one run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inputs a second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariantTable</name>
    <message numerus="yes">
        <source>%n passes off</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passes more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n options changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations excepted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>target</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n threads</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>planner %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recipe cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % sure of at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % sure that the ratio lies between %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 faster than %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 slower than %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference to %1 that could be told apart from noise, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <comment>percentage, number of samples</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal to the bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compiling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compiling, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compiled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 slower</source>
        <comment>variant, ratio</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower than %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be compiled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not been measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has changed since it was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes %2. It is the baseline that the others are compared with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not been measured together with %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::app::Document</name>
    <message>
        <source>baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file has changed since the project was saved: figures may be out of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrating “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report &apos;%1&apos; could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right answers on labelled samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest difference to the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters, %2 floating-point operations a run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::app::EngineClient</name>
    <message>
        <source>The engine is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It was busy with “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::app::EngineLink</name>
    <message>
        <source>a frame is not a reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reply answers nothing that was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine “%1” could not be started: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine was ended because its answer cannot be trusted: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped (signal %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped (signal %1); it said: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped (status %1); it said: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::app::EngineSession</name>
    <message>
        <source>the engine is being started; try again in a moment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::app::JobBar</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::app::MainWindow</name>
    <message>
        <source>Passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 parameters, %3 floating-point operations a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits, convolutional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads handwritten digits with convolutions. Comes with test images and data for int8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits, transformer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same task with attention: fusions of layer normalization, GELU and softmax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] – Tenon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work could not be backed up: the state folder cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on “%1” was not saved when Tenon last ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variants and measurements of “%1” have not been saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export the compiled model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a &amp;report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the &amp;graph as a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a node…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset the panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Measure the variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Calibrate for int8…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop what is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Tenon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model or project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models and projects (*.onnx *.tir *.tenon);;ONNX models (*.onnx);;Tenon projects (*.tenon);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenon projects (*.tenon)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the graph as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG (*.svg);;PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate for 8-bit integers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8-bit integers need to know how large the values inside the network become.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give inputs like those the model will see (.npz or .npy, or a folder of them). Random inputs show the speed, but say nothing about accuracy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy arrays (*.npz *.npy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Tenon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Tenon %1&lt;/h3&gt;&lt;p&gt;A workbench that shows what a neural-network compiler does to a model, measures what each optimization is worth on this machine, proves that the answers stayed right, and exports the result as a library that needs nothing else.&lt;/p&gt;&lt;p&gt;The workbench is free software under the GNU General Public License 3 or later; the compiler is under the Apache License 2.0.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenon[*]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Graphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph &amp;beside the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::app::Measurements</name>
    <message numerus="yes">
        <source>Measuring %n variants</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Measuring over thread counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring over batch sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Checking the answers of %n variants</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::app::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::app::Presenter</name>
    <message>
        <source>Plan memory by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Imported model: %n nodes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This variant cannot be compiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8-bit integers need calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose samples in the passes panel, or switch quantization off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n kernels</source>
        <comment>caption; %1 is the name of a variant</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8-bit integers need to know how large the values inside the network become.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n operations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Keep in floating point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep out of fused kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep %1 in floating point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 be quantized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep %1 out of fused kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 be fused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs calibration: see the passes panel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::app::VariantList</name>
    <message>
        <source>%1 (edited)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename “%1” to “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make “%1” the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views</name>
    <message>
        <source>step of execution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arena = lower bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arena</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::AccuracyVerdicts</name>
    <message>
        <source>The output %1 is not comparable: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Outside tolerance: the outputs agree, but the values of %n kernel(s) do not.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Outside tolerance: %1 of %2 numbers differ too much, the largest by %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its compiled kernels do not compute what their definitions say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantized, so judged by labels and not by the tolerance. Largest difference to the float model: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantized, so the tolerance does not judge it: choose labelled samples to see what it costs. Largest difference to the float model: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be checked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly the same numbers as the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within tolerance: the largest difference is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 labelled samples are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 labelled samples are right; baseline %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On all such samples the difference is between %1 and %2 points: more than chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On all such samples the difference may still be between %1 and %2 points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On all such samples the difference may be between %1 and %2 points: this may be chance.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::AccuracyView</name>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots are the share of right answers; the bands hold the share on all such samples with 95 % confidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences by value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A check runs every variant and holds its outputs against the model computed slowly and plainly. Samples with labels also tell how many answers stay right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variants could not be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One random input; a number may differ by %1 of its size plus %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of %1; a number may differ by %2 of its size plus %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::ActivityStrip</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::BufferModel</name>
    <message>
        <source>Buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2): made in step %3 by %4, last used in step %5 by %6</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::BufferPane</name>
    <message>
        <source>Alive in the marked step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All buffers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which buffers to list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At the peak, step %1 (%2), %n buffer(s) hold %3.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In step %1 (%2), %n buffer(s) hold %3.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n buffer(s) in all.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::ChartCanvas</name>
    <message>
        <source>Save chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chart.svg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.svg *.pdf *.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save chart as a picture…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::ChartPanel</name>
    <message>
        <source>%1 as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the whole table with plain numbers, for a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::ChartsView</name>
    <message>
        <source>Measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring runs all variants of the model in turns and says which one is faster, by how much, and how sure that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sweep yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sweep measures the variants over several thread counts or batch sizes, to show how they scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::CheckBar</name>
    <message>
        <source>Relative tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much a number may differ, as a share of its size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absolute tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much a number may differ besides, which matters for numbers near zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare &amp;every kernel&apos;s values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also holds what each kernel writes against its definition, to find the first that is wrong; slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Relative tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Absolute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One &amp;random input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &amp;file with samples…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A f&amp;older of samples…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One random input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrays in a .npz or .npy file; with labels, right answers are counted too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrays (*.npz *.npy);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The absolute tolerance must be a number from 0, such as 1e-4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relative tolerance must be a number from 0, such as 1e-3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::CodeEditor</name>
    <message>
        <source>Click to select this operation in every view.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::CodePage</name>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop nest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLVM IR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assembly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the kernel is computed, decided before any loop is written: a method and its parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loops before they become machine code. “vector for” is one instruction on several numbers, “unrolled for” is written out in full, “parallel for” is shared among threads; what is declared “register” stays inside the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loops in the language of the LLVM compiler, already optimized by it. Every %name is computed once; &lt;16 x float&gt; is sixteen numbers at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instructions that the processor runs, one a line: what to do, then on what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generating the text of this kernel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text could not be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No kernel selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a kernel in the table to read its code.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::DamageModel</name>
    <message>
        <source>not comparable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of kernels, worst first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers whose difference is more than the absolute tolerance plus the relative one times the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a log scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest relative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::DropZone</name>
    <message>
        <source>Drop a model here, or open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model (.onnx, .tir) or a project (.tenon) can also be dropped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX models (.onnx), Tenon graphs (.tir) and projects (.tenon)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::ExplanationView</name>
    <message>
        <source>Explanation of the pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a pass to read what it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportForm</name>
    <message>
        <source>&amp;Run the self-test afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder to export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs what was written on one random input and compares the outputs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportRules</name>
    <message>
        <source>Shared library (.so)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Static library (.a)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object file (.o)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX model (.onnx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCs since about 2013, with AVX2 (x86-64-v3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCs and servers with AVX-512 (x86-64-v4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64-bit ARM under Linux, such as a Raspberry Pi 4 (aarch64)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX holds the graph and no compiled code: there is nothing to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code for another kind of machine is not run here. The folder holds a self-test to run there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such code runs only within a program. The folder holds a self-test to build and run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder to export to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the whole path of the folder, starting with / or ~.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder will be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds other files. They stay, but a model of the same name is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier export in this folder will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds files that no earlier export wrote. Choose an empty or a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To load from C, C++ or Python. With a C header, examples and a self-test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To link into a program. With a C header, an example and a self-test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To link into a program, without an archive around it. With a C header, an example and a self-test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs by itself: reads and writes NumPy arrays. With arrays to try it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The optimized graph for other tools; nothing is compiled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportSnippets</name>
    <message>
        <source>Shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportedFileModel</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 (beginning)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportedPage</name>
    <message>
        <source>How to call it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy check&amp;sums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of every file, as sha256sum --check reads them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exported to %1: %n file(s), %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The self-test was not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The self-test passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The self-test failed: do not use these files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to call it from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the code that is shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::FindBar</name>
    <message>
        <source>Find in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number of the one shown, of all found</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::GraphCanvas</name>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n boxes. The arrow keys walk along the edges.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::GraphPanes</name>
    <message>
        <source>Imported model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by name, op or shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find nodes in the graphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes to the next match, Shift+Enter to the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure first: no times are known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the accuracy of every value first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open every scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close every scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview in the corner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the imported model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both graphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the current variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left %1, right %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::GraphView</name>
    <message>
        <source>Graph as imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph of the current variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laying out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No graph yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graph appears here once a model is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laying out the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graph cannot be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This graph has no nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative error: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::HistogramObject</name>
    <message>
        <source>Fullest bar: %1 numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2: %3 numbers (%4)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::HistoryModel</name>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variants</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::HistoryView</name>
    <message>
        <source>Earlier measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No measurements yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every measurement of a model is kept and listed here, so that you can come back to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::Inspector</name>
    <message>
        <source>What is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model: what you select in it is explained here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::KernelModel</name>
    <message>
        <source>Not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the time of all kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplications and additions of one inference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method that computes the kernel, with its parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::KernelPage</name>
    <message>
        <source>Kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant to compare with the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most time saved first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most time lost first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare the baseline with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read it: a kernel is one piece of compiled code. Kernels that stand for the same nodes of the model are compared with each other, so a fused kernel stands against all those it replaced.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::KernelTexts</name>
    <message>
        <source>%1
%2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 in %n kernel(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1
%2
%3
Change: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n kernel(s), timed one by one, add up to %2: %3 more than one whole run.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n kernel(s) take %2; %3 (%4) of a run is overhead between them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, together %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, together %1 in %2 and %3 in %4.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±0 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernels before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernels after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes of the model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::KernelView</name>
    <message>
        <source>Kernels and their code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernels in the order of execution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by kernel, operation or schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No kernels yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a variant is compiled, its kernels and their code are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to compute: every output of this variant is a constant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n kernels</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n kernels</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of kernels, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This variant could not be compiled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::LabelChart</name>
    <message>
        <source>Share of right answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::LatencyPage</name>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The axis does not start at 0, to tell close times apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one variant was measured. Add a second one to see which is faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read it: a box holds the middle half of all runs and the line across it is the median. The whiskers reach from the fastest 5&#xa0;% to the slowest 5&#xa0;%; dots are runs beyond them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n more comparison(s), which the table shows.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::LatencyTexts</name>
    <message>
        <source>%1: median %2. Half of the runs took %3 to %4, nine in ten %5 to %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 faster than %3, 95&#xa0;% sure of at least %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 slower than %3, 95&#xa0;% sure of at least %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference between %1 and %2 was found: 95&#xa0;% sure that the speedup lies between %3 and %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (in a virtual machine)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n usable core(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) used</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s), the variants taking turns</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>25 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>75 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speedup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>baseline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::LegendStrip</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::MeasureBar</name>
    <message>
        <source>&amp;Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times all variants against each other, taking turns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many processor cores one run may use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long to measure. Longer makes small differences surer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;weep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures over several thread counts or batch sizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same figures as a table, to read or to copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Th&amp;reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secon&amp;ds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over &amp;threads: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over &amp;batch sizes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other points…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::MemoryCanvas</name>
    <message>
        <source>Memory plan over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Planner %1: an arena of %2 for %n buffer(s), largest load %3 in step %4.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>peak: step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1, %2: %3 alive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::MemoryLegend</name>
    <message>
        <source>1–2 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3–5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6–15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16–50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 1 % of the bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1–5 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5–15 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15–40 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours, from light to strong: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::MemoryView</name>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each box is a buffer: as wide as the steps it is needed for, as tall as its bytes. Boxes at the same height share memory. The line shows what is alive in each step; its peak is the least that any plan can need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this planner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans the memory of the current variant this way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour by size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour by lifetime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour buffers by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows every step again (0). The wheel zooms, dragging moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value of this variant has to be kept between two kernels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No memory plan yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See where every intermediate result lies in memory, and what each planner would save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory could not be planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a box to see what it is. The wheel zooms, dragging moves.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::Minimap</name>
    <message>
        <source>Overview of the graph</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::NodeList</name>
    <message>
        <source>Nodes as imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes of the current variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name, op or shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the list of nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No graph yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its nodes are listed here once a model is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::NodeTableModel</name>
    <message>
        <source>Nodes with the same number are fused into one kernel; without one, a node is a kernel of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fused in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::PageTexts</name>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::PassModel</name>
    <message>
        <source>Exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near misses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept in float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept unfused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::PassesPanel</name>
    <message>
        <source>Passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes are running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes by stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the graph before and after this pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited, starting from the preset “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passes have not run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, predicted %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is a prediction from the speed of this machine&apos;s memory and arithmetic. Measure to know.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::PdfTexts</name>
    <message>
        <source>Tenon profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Times of one run with %n thread(s). A speedup is the median of the ratios inside a round, not the ratio of the medians.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The axis does not start at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the times spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the time goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernels that stand for the same nodes of the model are compared as a group: a fused kernel stands against all those it replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over batch sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over thread counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points are medians; nine in ten runs lie in the band.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each planner needs for the values between kernels, and its ratio to the lower bound: the largest sum of sizes alive at one time, which no plan can go below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are the answers still right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs against the reference interpreter of the model as it was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ too far off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the order they ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For one run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor counters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None could be read on this machine:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events in user code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (in a virtual machine)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 physical, %2 logical, %3 usable here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency governor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told by this system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Tenon profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A box holds the middle half of all runs and the line across it is the median. The whiskers reach from the fastest 5&#xa0;% to the slowest 5&#xa0;%. The variants took turns, so a slow moment of the machine met all of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::PlannerCard</name>
    <message>
        <source>%1, arena %2, %3, the planner of this variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, arena %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the lower bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over the bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the lower bound: no plan can need less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over the lower bound</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::PlotTexts</name>
    <message>
        <source>A chart can be written as .png, .svg or .pdf, which the name “%1” does not end in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart could not be written to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::RecentList</name>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::RecentRow</name>
    <message>
        <source>Take it off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::SampleCard</name>
    <message>
        <source>Open the sample %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::SketchView</name>
    <message>
        <source>Before: %1. After: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::StartPage</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what a compiler does to a neural network, and what each step is worth on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model → switch optimizations on and off → measure what they are worth → export the winner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::StateView</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::StepControls</name>
    <message>
        <source>Previous pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous rewrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next rewrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move nodes to their new places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it, the graph before is replaced by the graph after at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1×</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::StepPassModel</name>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to do here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::StepRewriteModel</name>
    <message>
        <source>The whole pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::StepView</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes that ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrites of this pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running the passes up to here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, rewrite %2 of %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found nothing to do in this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to step through yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps appear as soon as the passes have run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it on in the list of passes to see what it does to this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pass ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pass is off. Switch some on, or choose another preset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::SweepDialog</name>
    <message>
        <source>Sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure &amp;over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seconds for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All variants are measured at each point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up to 32 whole numbers from 1 to 4096, such as: 1, 2, 4, 8</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::SweepPage</name>
    <message>
        <source>Sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown over the points of the sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of one run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read it: lower is better. Points are medians; nine in ten runs lie in the band.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read it: higher is better. Points are medians; nine in ten runs lie in the band.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::SweepTexts</name>
    <message>
        <source>%1, %2: %3. Nine in ten runs: %4 to %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 inputs/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>batch of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::VariantModel</name>
    <message>
        <source>baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median of all inferences, and the range that nine in ten of them lie in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for everything that is computed on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights and other constants as the compiled code keeps them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the shared library that an export writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times faster than the baseline, with the range that it lies in with 95 % confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::VariantTable</name>
    <message>
        <source>Variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this variant in all views (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new variant with the same recipe (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the variant another name (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the variant in every chart and measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set as Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare all other variants with this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the variant; the baseline cannot be deleted (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new variant from a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model: its variants are compared here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tenon::views::VerdictList</name>
    <message>
        <source>Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
