<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EdgePainter</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>Stands for %n nodes of the model</source>
        <translation>
            <numerusform>Stands for %n node of the model</numerusform>
            <numerusform>Stands for %n nodes of the model</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations of the model</source>
        <translation>
            <numerusform>%n operation of the model</numerusform>
            <numerusform>%n operations of the model</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the %n kernels that compute them</source>
        <translation>
            <numerusform>of the %n kernel that computes them</numerusform>
            <numerusform>of the %n kernels that compute them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers in it are not finite (NaN or infinite): results that use them are not either.</source>
        <translation>
            <numerusform>%n number in it is not finite (NaN or infinite): results that use it are not either.</numerusform>
            <numerusform>%n numbers in it are not finite (NaN or infinite): results that use them are not either.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First %n elements</source>
        <translation>
            <numerusform>First element</numerusform>
            <numerusform>First %n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassFacts</name>
    <message numerus="yes">
        <source>%n rewrite(s)</source>
        <translation>
            <numerusform>%n rewrite</numerusform>
            <numerusform>%n rewrites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near miss(es)</source>
        <translation>
            <numerusform>%n near miss</numerusform>
            <numerusform>%n near misses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopeTree</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n more + %2</source>
        <translation>
            <numerusform>%1 + %n more + %2</numerusform>
            <numerusform>%1 + %n more + %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VariantTable</name>
    <message numerus="yes">
        <source>%n passes off</source>
        <translation>
            <numerusform>%n pass off</numerusform>
            <numerusform>%n passes off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passes more</source>
        <translation>
            <numerusform>%n pass more</numerusform>
            <numerusform>%n passes more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n options changed</source>
        <translation>
            <numerusform>%n option changed</numerusform>
            <numerusform>%n options changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations excepted</source>
        <translation>
            <numerusform>%n operation excepted</numerusform>
            <numerusform>%n operations excepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threads</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::app::Measurements</name>
    <message numerus="yes">
        <source>Measuring %n variants</source>
        <translation>
            <numerusform>Measuring %n variant</numerusform>
            <numerusform>Measuring %n variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checking the answers of %n variants</source>
        <translation>
            <numerusform>Checking the answers of %n variant</numerusform>
            <numerusform>Checking the answers of %n variants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::app::Presenter</name>
    <message numerus="yes">
        <source>Imported model: %n nodes</source>
        <translation>
            <numerusform>Imported model: %n node</numerusform>
            <numerusform>Imported model: %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n kernels</source>
        <comment>caption; %1 is the name of a variant</comment>
        <translation>
            <numerusform>%1: %n kernel</numerusform>
            <numerusform>%1: %n kernels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations</source>
        <translation>
            <numerusform>%n operation</numerusform>
            <numerusform>%n operations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::AccuracyVerdicts</name>
    <message numerus="yes">
        <source>Outside tolerance: the outputs agree, but the values of %n kernel(s) do not.</source>
        <translation>
            <numerusform>Outside tolerance: the outputs agree, but the values of %n kernel do not.</numerusform>
            <numerusform>Outside tolerance: the outputs agree, but the values of %n kernels do not.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::BufferPane</name>
    <message numerus="yes">
        <source>At the peak, step %1 (%2), %n buffer(s) hold %3.</source>
        <translation>
            <numerusform>At the peak, step %1 (%2), %n buffer holds %3.</numerusform>
            <numerusform>At the peak, step %1 (%2), %n buffers hold %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In step %1 (%2), %n buffer(s) hold %3.</source>
        <translation>
            <numerusform>In step %1 (%2), %n buffer holds %3.</numerusform>
            <numerusform>In step %1 (%2), %n buffers hold %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n buffer(s) in all.</source>
        <translation>
            <numerusform>%n buffer in all.</numerusform>
            <numerusform>%n buffers in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportedPage</name>
    <message numerus="yes">
        <source>Exported to %1: %n file(s), %2</source>
        <translation>
            <numerusform>Exported to %1: %n file, %2</numerusform>
            <numerusform>Exported to %1: %n files, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::GraphCanvas</name>
    <message numerus="yes">
        <source>%n boxes. The arrow keys walk along the edges.</source>
        <translation>
            <numerusform>%n box. The arrow keys walk along the edges.</numerusform>
            <numerusform>%n boxes. The arrow keys walk along the edges.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::GraphView</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::KernelTexts</name>
    <message numerus="yes">
        <source>%1: %2 in %n kernel(s)</source>
        <translation>
            <numerusform>%1: %2 in %n kernel</numerusform>
            <numerusform>%1: %2 in %n kernels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n kernel(s), timed one by one, add up to %2: %3 more than one whole run.</source>
        <translation>
            <numerusform>%1: %n kernel, timed alone, takes %2: %3 more than one whole run.</numerusform>
            <numerusform>%1: %n kernels, timed one by one, add up to %2: %3 more than one whole run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n kernel(s) take %2; %3 (%4) of a run is overhead between them.</source>
        <translation>
            <numerusform>%1: %n kernel takes %2; %3 (%4) of a run is overhead.</numerusform>
            <numerusform>%1: %n kernels take %2; %3 (%4) of a run is overhead between them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, together %1.</source>
        <translation>
            <numerusform>And %n more, together %1.</numerusform>
            <numerusform>And %n more, together %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, together %1 in %2 and %3 in %4.</source>
        <translation>
            <numerusform>And %n more, together %1 in %2 and %3 in %4.</numerusform>
            <numerusform>And %n more, together %1 in %2 and %3 in %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::KernelView</name>
    <message numerus="yes">
        <source>%n kernels</source>
        <translation>
            <numerusform>%n kernel</numerusform>
            <numerusform>%n kernels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n kernels</source>
        <translation>
            <numerusform>%1 of %n kernel</numerusform>
            <numerusform>%1 of %n kernels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::LatencyPage</name>
    <message numerus="yes">
        <source>And %n more comparison(s), which the table shows.</source>
        <translation>
            <numerusform>And %n more comparison, which the table shows.</numerusform>
            <numerusform>And %n more comparisons, which the table shows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::LatencyTexts</name>
    <message numerus="yes">
        <source>%n usable core(s)</source>
        <translation>
            <numerusform>%n usable core</numerusform>
            <numerusform>%n usable cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) used</source>
        <translation>
            <numerusform>%n thread used</numerusform>
            <numerusform>%n threads used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s), the variants taking turns</source>
        <translation>
            <numerusform>%n round, the variants taking turns</numerusform>
            <numerusform>%n rounds, the variants taking turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::MemoryCanvas</name>
    <message numerus="yes">
        <source>Planner %1: an arena of %2 for %n buffer(s), largest load %3 in step %4.</source>
        <translation>
            <numerusform>Planner %1: an arena of %2 for %n buffer, largest load %3 in step %4.</numerusform>
            <numerusform>Planner %1: an arena of %2 for %n buffers, largest load %3 in step %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::NodeList</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::PdfTexts</name>
    <message numerus="yes">
        <source>Times of one run with %n thread(s). A speedup is the median of the ratios inside a round, not the ratio of the medians.</source>
        <translation>
            <numerusform>Times of one run with %n thread. A speedup is the median of the ratios inside a round, not the ratio of the medians.</numerusform>
            <numerusform>Times of one run with %n threads. A speedup is the median of the ratios inside a round, not the ratio of the medians.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::SweepTexts</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
</context>
</TS>
