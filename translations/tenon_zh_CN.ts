<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BoxPainter</name>
    <message>
        <source>kept float</source>
        <translation>保持浮点</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>不融合</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>absolute value</source>
        <translation>绝对值</translation>
    </message>
    <message>
        <source>inverse cosine</source>
        <translation>反余弦</translation>
    </message>
    <message>
        <source>inverse sine</source>
        <translation>反正弦</translation>
    </message>
    <message>
        <source>inverse tangent</source>
        <translation>反正切</translation>
    </message>
    <message>
        <source>flips every bit</source>
        <translation>将每一位取反</translation>
    </message>
    <message>
        <source>converts to another element type</source>
        <translation>转换为另一种元素类型</translation>
    </message>
    <message>
        <source>rounds up to an integer</source>
        <translation>向上取整</translation>
    </message>
    <message>
        <source>continuously differentiable exponential linear unit</source>
        <translation>连续可微的指数线性单元</translation>
    </message>
    <message>
        <source>limits values to a range</source>
        <translation>将数值限制在某个范围内</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>hyperbolic cosine</source>
        <translation>双曲余弦</translation>
    </message>
    <message>
        <source>exponential linear unit</source>
        <translation>指数线性单元</translation>
    </message>
    <message>
        <source>error function</source>
        <translation>误差函数</translation>
    </message>
    <message>
        <source>natural exponential</source>
        <translation>自然指数函数</translation>
    </message>
    <message>
        <source>rounds down to an integer</source>
        <translation>向下取整</translation>
    </message>
    <message>
        <source>Gaussian error linear unit: x times the normal distribution function of x</source>
        <translation>高斯误差线性单元：x 乘以 x 处的正态分布函数值</translation>
    </message>
    <message>
        <source>piecewise linear sigmoid</source>
        <translation>分段线性 sigmoid</translation>
    </message>
    <message>
        <source>x times a piecewise linear sigmoid of x</source>
        <translation>x 乘以 x 的分段线性 sigmoid</translation>
    </message>
    <message>
        <source>passes its input on</source>
        <translation>原样传递输入</translation>
    </message>
    <message>
        <source>tells infinities</source>
        <translation>判断无穷大</translation>
    </message>
    <message>
        <source>tells not-a-numbers</source>
        <translation>判断非数值（NaN）</translation>
    </message>
    <message>
        <source>keeps positives, scales negatives down</source>
        <translation>保留正值，缩小负值</translation>
    </message>
    <message>
        <source>natural logarithm</source>
        <translation>自然对数</translation>
    </message>
    <message>
        <source>x times tanh of softplus of x</source>
        <translation>x 乘以 tanh(softplus(x))</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>取负</translation>
    </message>
    <message>
        <source>logical not</source>
        <translation>逻辑非</translation>
    </message>
    <message>
        <source>one over x</source>
        <translation>x 的倒数</translation>
    </message>
    <message>
        <source>keeps positives, zeroes negatives</source>
        <translation>保留正值，将负值置零</translation>
    </message>
    <message>
        <source>rounds to the nearest integer, halves to even</source>
        <translation>四舍六入五取偶</translation>
    </message>
    <message>
        <source>scaled exponential linear unit</source>
        <translation>缩放指数线性单元</translation>
    </message>
    <message>
        <source>moves values towards zero by a threshold</source>
        <translation>按阈值使数值向零收缩</translation>
    </message>
    <message>
        <source>logistic function</source>
        <translation>逻辑斯谛函数</translation>
    </message>
    <message>
        <source>-1, 0 or 1</source>
        <translation>-1、0 或 1</translation>
    </message>
    <message>
        <source>sine</source>
        <translation>正弦</translation>
    </message>
    <message>
        <source>hyperbolic sine</source>
        <translation>双曲正弦</translation>
    </message>
    <message>
        <source>log of one plus exp of x</source>
        <translation>log(1 + exp(x))</translation>
    </message>
    <message>
        <source>x over one plus its absolute value</source>
        <translation>x 除以（1 + x 的绝对值）</translation>
    </message>
    <message>
        <source>square root</source>
        <translation>平方根</translation>
    </message>
    <message>
        <source>x times the sigmoid of alpha x</source>
        <translation>x 乘以 alpha x 的 sigmoid</translation>
    </message>
    <message>
        <source>tangent</source>
        <translation>正切</translation>
    </message>
    <message>
        <source>hyperbolic tangent</source>
        <translation>双曲正切</translation>
    </message>
    <message>
        <source>keeps values above a threshold, zeroes the rest</source>
        <translation>保留高于阈值的值，其余置零</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>求和</translation>
    </message>
    <message>
        <source>logical and</source>
        <translation>逻辑与</translation>
    </message>
    <message>
        <source>and of every bit</source>
        <translation>按位与</translation>
    </message>
    <message>
        <source>or of every bit</source>
        <translation>按位或</translation>
    </message>
    <message>
        <source>exclusive or of every bit</source>
        <translation>按位异或</translation>
    </message>
    <message>
        <source>quotient; integers truncate</source>
        <translation>商；整数向零截断</translation>
    </message>
    <message>
        <source>tells equal elements</source>
        <translation>判断元素是否相等</translation>
    </message>
    <message>
        <source>tells where the first is greater</source>
        <translation>判断第一个值是否较大</translation>
    </message>
    <message>
        <source>tells where the first is not less</source>
        <translation>判断第一个值是否不小于第二个</translation>
    </message>
    <message>
        <source>tells where the first is less</source>
        <translation>判断第一个值是否较小</translation>
    </message>
    <message>
        <source>tells where the first is not greater</source>
        <translation>判断第一个值是否不大于第二个</translation>
    </message>
    <message>
        <source>largest of its inputs</source>
        <translation>各输入中的最大值</translation>
    </message>
    <message>
        <source>mean of its inputs</source>
        <translation>各输入的平均值</translation>
    </message>
    <message>
        <source>smallest of its inputs</source>
        <translation>各输入中的最小值</translation>
    </message>
    <message>
        <source>remainder</source>
        <translation>余数</translation>
    </message>
    <message>
        <source>product</source>
        <translation>乘积</translation>
    </message>
    <message>
        <source>logical or</source>
        <translation>逻辑或</translation>
    </message>
    <message>
        <source>power</source>
        <translation>幂</translation>
    </message>
    <message>
        <source>keeps positives, scales negatives by a learned slope</source>
        <translation>保留正值，负值乘以学习到的斜率</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>sum of its inputs</source>
        <translation>各输入之和</translation>
    </message>
    <message>
        <source>chooses between two values by a condition</source>
        <translation>根据条件在两个值之间选择</translation>
    </message>
    <message>
        <source>logical exclusive or</source>
        <translation>逻辑异或</translation>
    </message>
    <message>
        <source>integers back to real numbers by scale and zero point</source>
        <translation>按缩放因子和零点将整数还原为实数</translation>
    </message>
    <message>
        <source>real numbers to integers by scale and zero point</source>
        <translation>按缩放因子和零点将实数转换为整数</translation>
    </message>
    <message>
        <source>softmax(scale Q K^T + mask) V for every head: inputs [B,H,S,D]</source>
        <translation>每个注意力头计算 softmax(scale Q K^T + mask) V：输入为 [B,H,S,D]</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>convolution of integers, exact 32-bit sums</source>
        <translation>整数卷积，32 位精确累加</translation>
    </message>
    <message>
        <source>transposed convolution</source>
        <translation>转置卷积</translation>
    </message>
    <message>
        <source>alpha A B + beta C of matrices</source>
        <translation>矩阵运算 alpha A B + beta C</translation>
    </message>
    <message>
        <source>matrix product</source>
        <translation>矩阵乘积</translation>
    </message>
    <message>
        <source>matrix product of integers, exact 32-bit sums</source>
        <translation>整数矩阵乘积，32 位精确累加</translation>
    </message>
    <message>
        <source>convolution of quantized values, requantized</source>
        <translation>量化值的卷积，结果再量化</translation>
    </message>
    <message>
        <source>matrix product of quantized values, requantized</source>
        <translation>量化值的矩阵乘积，结果再量化</translation>
    </message>
    <message>
        <source>position of the largest element</source>
        <translation>最大元素的位置</translation>
    </message>
    <message>
        <source>position of the smallest element</source>
        <translation>最小元素的位置</translation>
    </message>
    <message>
        <source>scale and shift by stored statistics of each channel</source>
        <translation>按各通道存储的统计量缩放和平移</translation>
    </message>
    <message>
        <source>mean over all positions of a channel</source>
        <translation>通道内所有位置的平均值</translation>
    </message>
    <message>
        <source>largest over all positions of a channel</source>
        <translation>通道内所有位置的最大值</translation>
    </message>
    <message>
        <source>normalizes groups of channels to mean 0 and variance 1</source>
        <translation>将各组通道归一化为均值 0、方差 1</translation>
    </message>
    <message>
        <source>normalizes each channel to mean 0 and variance 1</source>
        <translation>将每个通道归一化为均值 0、方差 1</translation>
    </message>
    <message>
        <source>normalizes the trailing axes to mean 0 and variance 1</source>
        <translation>将末尾的轴归一化为均值 0、方差 1</translation>
    </message>
    <message>
        <source>logarithm of softmax</source>
        <translation>softmax 的对数</translation>
    </message>
    <message>
        <source>divides by the p-norm along an axis</source>
        <translation>沿某个轴除以 p 范数</translation>
    </message>
    <message>
        <source>sum of absolute values</source>
        <translation>绝对值之和</translation>
    </message>
    <message>
        <source>square root of the sum of squares</source>
        <translation>平方和的平方根</translation>
    </message>
    <message>
        <source>log of the sum</source>
        <translation>和的对数</translation>
    </message>
    <message>
        <source>log of the sum of exponentials</source>
        <translation>指数之和的对数</translation>
    </message>
    <message>
        <source>largest along axes</source>
        <translation>沿轴的最大值</translation>
    </message>
    <message>
        <source>mean along axes</source>
        <translation>沿轴的平均值</translation>
    </message>
    <message>
        <source>smallest along axes</source>
        <translation>沿轴的最小值</translation>
    </message>
    <message>
        <source>product along axes</source>
        <translation>沿轴的乘积</translation>
    </message>
    <message>
        <source>sum along axes</source>
        <translation>沿轴的和</translation>
    </message>
    <message>
        <source>sum of squares along axes</source>
        <translation>沿轴的平方和</translation>
    </message>
    <message>
        <source>divides by the root mean square of the trailing axes</source>
        <translation>除以末尾各轴的均方根</translation>
    </message>
    <message>
        <source>exponentials along an axis, scaled to sum to one</source>
        <translation>沿某个轴取指数，并缩放使其和为一</translation>
    </message>
    <message>
        <source>mean of a sliding window</source>
        <translation>滑动窗口的平均值</translation>
    </message>
    <message>
        <source>divides by the local energy of neighbouring channels</source>
        <translation>除以相邻通道的局部能量</translation>
    </message>
    <message>
        <source>largest of a sliding window</source>
        <translation>滑动窗口的最大值</translation>
    </message>
    <message>
        <source>joins tensors along an axis</source>
        <translation>沿某个轴拼接张量</translation>
    </message>
    <message>
        <source>moves channels into blocks of pixels</source>
        <translation>将通道移入像素块</translation>
    </message>
    <message>
        <source>broadcasts to a shape</source>
        <translation>广播到指定形状</translation>
    </message>
    <message>
        <source>reshapes to a matrix</source>
        <translation>重塑为矩阵</translation>
    </message>
    <message>
        <source>picks slices by index</source>
        <translation>按索引选取切片</translation>
    </message>
    <message>
        <source>picks elements by index along an axis</source>
        <translation>沿某个轴按索引选取元素</translation>
    </message>
    <message>
        <source>adds a border</source>
        <translation>在边缘填充</translation>
    </message>
    <message>
        <source>same elements in another shape</source>
        <translation>元素不变，改变形状</translation>
    </message>
    <message>
        <source>resamples to another size</source>
        <translation>重采样为另一种尺寸</translation>
    </message>
    <message>
        <source>cuts a range out of each axis</source>
        <translation>从每个轴截取一段范围</translation>
    </message>
    <message>
        <source>moves blocks of pixels into channels</source>
        <translation>将像素块移入通道</translation>
    </message>
    <message>
        <source>cuts into parts along an axis</source>
        <translation>沿某个轴切分</translation>
    </message>
    <message>
        <source>drops axes of extent 1</source>
        <translation>去掉长度为 1 的轴</translation>
    </message>
    <message>
        <source>repeats along axes</source>
        <translation>沿轴重复</translation>
    </message>
    <message>
        <source>permutes axes</source>
        <translation>置换各轴</translation>
    </message>
    <message>
        <source>keeps the upper or lower triangle</source>
        <translation>保留上三角或下三角</translation>
    </message>
    <message>
        <source>inserts axes of extent 1</source>
        <translation>插入长度为 1 的轴</translation>
    </message>
    <message>
        <source>fills a shape with one value</source>
        <translation>用一个值填充指定形状</translation>
    </message>
    <message>
        <source>identity matrix</source>
        <translation>单位矩阵</translation>
    </message>
    <message>
        <source>numbers from start to limit</source>
        <translation>从起点到上限的数列</translation>
    </message>
    <message>
        <source>the extents of its input</source>
        <translation>输入各维的长度</translation>
    </message>
    <message>
        <source>the number of elements of its input</source>
        <translation>输入的元素个数</translation>
    </message>
    <message>
        <source>every buffer has a place of its own: nothing is shared</source>
        <translation>每个缓冲区都有自己的位置：互不共享</translation>
    </message>
    <message>
        <source>first free place, in execution order</source>
        <translation>按执行顺序取第一个空闲位置</translation>
    </message>
    <message>
        <source>largest buffer first, into the tightest gap</source>
        <translation>最大的缓冲区优先，放入最贴合的空隙</translation>
    </message>
    <message>
        <source>buffer with the most neighbours first, into the tightest gap</source>
        <translation>同时存活的缓冲区最多者优先，放入最贴合的空隙</translation>
    </message>
    <message>
        <source>starts from the best greedy order and improves it by seeded search</source>
        <translation>从最佳的贪心顺序出发，用固定种子的搜索加以改进</translation>
    </message>
    <message>
        <source>a convolution of each channel by itself, in register tiles</source>
        <translation>各通道独立卷积，使用寄存器分块</translation>
    </message>
    <message>
        <source>output lines of the register tile</source>
        <translation>寄存器分块的输出行数</translation>
    </message>
    <message>
        <source>columns of the register tile, in vectors</source>
        <translation>寄存器分块的列数，以向量计</translation>
    </message>
    <message>
        <source>output lines whose input is copied at once</source>
        <translation>一次复制其输入的输出行数</translation>
    </message>
    <message>
        <source>softmax(Q K^T) V in blocks of queries</source>
        <translation>按查询分块计算 softmax(Q K^T) V</translation>
    </message>
    <message>
        <source>queries that are worked on together, in vectors</source>
        <translation>一起处理的查询数，以向量计</translation>
    </message>
    <message>
        <source>keys of a register tile of scores</source>
        <translation>得分寄存器分块的键数</translation>
    </message>
    <message>
        <source>queries of a register tile of the output</source>
        <translation>输出寄存器分块的查询数</translation>
    </message>
    <message>
        <source>columns of a register tile of the output, in vectors</source>
        <translation>输出寄存器分块的列数，以向量计</translation>
    </message>
    <message>
        <source>steps along the depth of a product in one iteration</source>
        <translation>一次迭代中沿乘积深度方向的步数</translation>
    </message>
    <message>
        <source>a product of matrices or a convolution as one, in register tiles</source>
        <translation>矩阵乘积，或视作矩阵乘积的卷积，使用寄存器分块</translation>
    </message>
    <message>
        <source>rows of the register tile: elements that are broadcast</source>
        <translation>寄存器分块的行数：被广播的元素</translation>
    </message>
    <message>
        <source>steps along the depth in one iteration</source>
        <translation>一次迭代中沿深度方向的步数</translation>
    </message>
    <message>
        <source>tiles, or lines of a convolution, whose operand is packed together</source>
        <translation>操作数一起打包的分块数（或卷积的行数）</translation>
    </message>
    <message>
        <source>1: copy the vector operand into a panel first; 0: read it in place</source>
        <translation>1：先将向量操作数复制到面板；0：就地读取</translation>
    </message>
    <message>
        <source>1: vectors run along the rows of the result instead of its columns</source>
        <translation>1：向量沿结果的行而不是列排布</translation>
    </message>
    <message>
        <source>0: row blocks outermost; 1: column tiles outermost</source>
        <translation>0：行块在最外层；1：列分块在最外层</translation>
    </message>
    <message>
        <source>parallel parts of the row blocks</source>
        <translation>行块的并行份数</translation>
    </message>
    <message>
        <source>folds the axes of a row in a few passes over it</source>
        <translation>对每行进行少数几遍扫描以归约其各轴</translation>
    </message>
    <message>
        <source>accumulators of a row, to hide the latency of adding</source>
        <translation>每行的累加器数，用于掩盖加法延迟</translation>
    </message>
    <message>
        <source>every element by itself, in vectors</source>
        <translation>逐元素计算，使用向量</translation>
    </message>
    <message>
        <source>vectors computed in one step of the innermost loop</source>
        <translation>最内层循环一步计算的向量数</translation>
    </message>
    <message>
        <source>plain loops for anything that has a definition</source>
        <translation>适用于任何有定义的运算的普通循环</translation>
    </message>
</context>
<context>
    <name>EdgePainter</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n 个值</numerusform>
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
        <translation>%1 %2，输出 %3</translation>
    </message>
    <message>
        <source>Scope %1, %2, closed</source>
        <translation>作用域 %1，%2，已折叠</translation>
    </message>
    <message>
        <source>Scope %1, %2, open</source>
        <translation>作用域 %1，%2，已展开</translation>
    </message>
    <message>
        <source>Input %1, %2</source>
        <translation>输入 %1，%2</translation>
    </message>
    <message>
        <source>Output %1, %2</source>
        <translation>输出 %1，%2</translation>
    </message>
    <message>
        <source>Value %1</source>
        <translation>值 %1</translation>
    </message>
</context>
<context>
    <name>GraphExport</name>
    <message>
        <source>There is no drawing to write yet.</source>
        <translation>还没有可写出的图形。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 项</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>无可显示内容</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>What was selected is not in the current graph. Select something else.</source>
        <translation>所选对象不在当前计算图中。请选择其他对象。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>type, size</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>%1, constant</source>
        <comment>type of a value</comment>
        <translation>%1，常量</translation>
    </message>
    <message>
        <source>%1, model input</source>
        <comment>type of a value</comment>
        <translation>%1，模型输入</translation>
    </message>
    <message>
        <source>%1, model output</source>
        <comment>type of a value</comment>
        <translation>%1，模型输出</translation>
    </message>
    <message>
        <source>Kernel %1: %2</source>
        <translation>Kernel %1：%2</translation>
    </message>
    <message>
        <source>source node %1</source>
        <translation>源节点 %1</translation>
    </message>
    <message>
        <source>%1, %2 of all kernels</source>
        <comment>time, share</comment>
        <translation>%1，占全部 Kernel 的 %2</translation>
    </message>
    <message>
        <source>One function of machine code that computes the operations below in one go.</source>
        <translation>一个机器码函数，一次性算完下列算子。</translation>
    </message>
    <message>
        <source>Operations in it</source>
        <translation>包含的算子</translation>
    </message>
    <message numerus="yes">
        <source>Stands for %n nodes of the model</source>
        <translation>
            <numerusform>对应模型中的 %n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>measured, median</source>
        <translation>实测中位数</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测耗时</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>计算量</translation>
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
        <translation>访存量</translation>
    </message>
    <message>
        <source>%1B/s</source>
        <translation>%1B/s</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>计算强度</translation>
    </message>
    <message>
        <source>%1 FLOPs a byte</source>
        <translation>每字节 %1 FLOPs</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Loops and machine code</source>
        <translation>循环与机器码</translation>
    </message>
    <message>
        <source>How it is computed</source>
        <translation>计算方式</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Select an operation, a value or a kernel anywhere to see what it is and what became of it.</source>
        <translation>在任意位置选择算子、值或 Kernel，即可查看它是什么，以及最终变成了什么。</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>生成工具</translation>
    </message>
    <message>
        <source>ONNX opset</source>
        <translation>ONNX opset</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>for one inference</source>
        <translation>每次推理</translation>
    </message>
    <message>
        <source>Free dimensions</source>
        <translation>自由维度</translation>
    </message>
    <message>
        <source>axis %1 of %2</source>
        <comment>number, input</comment>
        <translation>%2 的第 %1 轴</translation>
    </message>
    <message>
        <source>%1, chosen because the model leaves it open</source>
        <translation>%1，模型未指定，自动选取</translation>
    </message>
    <message>
        <source>%1, as you set it</source>
        <translation>%1，由您设置</translation>
    </message>
    <message>
        <source>Kinds of operation</source>
        <translation>算子种类</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选中内容</translation>
    </message>
    <message numerus="yes">
        <source>%n operations of the model</source>
        <translation>
            <numerusform>模型中的 %n 个算子</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the %n kernels that compute them</source>
        <translation>
            <numerusform>计算它们的 %n 个 Kernel 合计</numerusform>
        </translation>
    </message>
    <message>
        <source>Computed by</source>
        <translation>计算它的 Kernel</translation>
    </message>
    <message>
        <source>Operation in the imported model</source>
        <translation>导入模型中的算子</translation>
    </message>
    <message>
        <source>Operation in the optimized graph</source>
        <translation>优化后计算图中的算子</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未给出</translation>
    </message>
    <message>
        <source>In the optimized graph</source>
        <translation>在优化后的计算图中</translation>
    </message>
    <message>
        <source>Nothing is left of it: the passes removed it.</source>
        <translation>没有留下任何节点：已被 Pass 移除。</translation>
    </message>
    <message>
        <source>Pass %1</source>
        <translation>Pass %1</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nearly</source>
        <translation>未成</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Did</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>removed %1</source>
        <translation>移除了 %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>nodes before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>读取者</translation>
    </message>
    <message>
        <source>Constant of the imported model</source>
        <translation>导入模型的常量</translation>
    </message>
    <message>
        <source>Constant of the optimized graph</source>
        <translation>优化后计算图的常量</translation>
    </message>
    <message>
        <source>Input of the model</source>
        <translation>模型输入</translation>
    </message>
    <message>
        <source>Output of the model</source>
        <translation>模型输出</translation>
    </message>
    <message>
        <source>Value in the imported model</source>
        <translation>导入模型中的值</translation>
    </message>
    <message>
        <source>Value in the optimized graph</source>
        <translation>优化后计算图中的值</translation>
    </message>
    <message>
        <source>Element type</source>
        <translation>元素类型</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>a single number</source>
        <translation>标量</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>产生者</translation>
    </message>
    <message>
        <source>Numbers in it</source>
        <translation>数值统计</translation>
    </message>
    <message>
        <source>Reading the numbers…</source>
        <translation>正在读取数值…</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers in it are not finite (NaN or infinite): results that use them are not either.</source>
        <translation>
            <numerusform>其中有 %n 个数值不是有限数（NaN 或无穷大）：用到它们的结果也不会是有限数。</numerusform>
        </translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>元素数</translation>
    </message>
    <message>
        <source>figures are from a part of them</source>
        <translation>统计仅基于部分元素</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>standard deviation %1</source>
        <translation>标准差 %1</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>零值</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>all numbers are equal</source>
        <translation>所有数值相同</translation>
    </message>
    <message numerus="yes">
        <source>First %n elements</source>
        <translation>
            <numerusform>前 %n 个元素</numerusform>
        </translation>
    </message>
    <message>
        <source>a single %1</source>
        <comment>element type</comment>
        <translation>单个 %1</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>they run in the order 0 to %1</source>
        <translation>按 0 到 %1 的顺序执行</translation>
    </message>
    <message>
        <source>from the speed of this machine</source>
        <translation>根据本机速度估算</translation>
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
        <translation>算子种类</translation>
    </message>
    <message>
        <source>several precisions</source>
        <translation>多种精度</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>多种</translation>
    </message>
    <message>
        <source>Precision of the first output</source>
        <translation>第一个输出的精度</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Relative error</source>
        <translation>相对误差</translation>
    </message>
    <message>
        <source>Elementwise</source>
        <translation>逐元素</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>归约</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>滑动窗口</translation>
    </message>
    <message>
        <source>Product or convolution</source>
        <translation>矩阵乘或卷积</translation>
    </message>
    <message>
        <source>Data movement</source>
        <translation>数据搬移</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>PassFacts</name>
    <message>
        <source>applied when buffers are placed</source>
        <translation>在放置缓冲区时应用</translation>
    </message>
    <message>
        <source>buffers placed by %1</source>
        <translation>由 %1 放置缓冲区</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>nothing to do here</source>
        <translation>此处无事可做</translation>
    </message>
    <message>
        <source>%1 → %2 kernels</source>
        <translation>%1 → %2 个 Kernel</translation>
    </message>
    <message>
        <source>%1 → %2 nodes</source>
        <translation>%1 → %2 个节点</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rewrite(s)</source>
        <translation>
            <numerusform>%n 处改写</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near miss(es)</source>
        <translation>
            <numerusform>%n 处未成改写</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>no node changed</source>
        <translation>没有节点改变</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>PassTexts</name>
    <message>
        <source>Fold constants</source>
        <translation>常量折叠</translation>
    </message>
    <message>
        <source>Computes once, while compiling, whatever depends on constants alone, and replaces it by the result. The shape of a tensor counts as a constant when its extents are known.</source>
        <translation>把只依赖常量的部分在编译时一次算好，并以结果替换。若张量各维长度已知，其形状也视为常量。</translation>
    </message>
    <message>
        <source>Exported models are full of little calculations about shapes that give the same answer on every run. Once they are gone, later passes see plain numbers where there were chains of ops.</source>
        <translation>导出的模型里充斥着关于形状的小计算，每次运行的答案都相同。去掉之后，后续 Pass 看到的便是普通数字，而不是一串算子。</translation>
    </message>
    <message>
        <source>It leaves alone what is itself an output of the model, results larger than the limit below, and 8-bit weights that would grow if they were expanded to floats.</source>
        <translation>以下情况保持不变：本身是模型输出、结果大于下方限制，以及展开为浮点后会变大的 8 位权重。</translation>
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
        <translation>消除恒等算子</translation>
    </message>
    <message>
        <source>Removes ops that hand on their input unchanged: a reshape to the same shape, a cast to the same type, a slice of everything, dropout after training.</source>
        <translation>移除原样传递输入的算子：改为相同形状的 Reshape、转为相同类型的 Cast、取全部内容的 Slice，以及训练结束后的 Dropout。</translation>
    </message>
    <message>
        <source>Each of them would copy a whole tensor for nothing. They also stand between ops that later passes want to see side by side.</source>
        <translation>每个这样的算子都会白白复制整个张量，还会隔开后续 Pass 希望看到相邻的算子。</translation>
    </message>
    <message>
        <source>An identity that connects an input of the model directly with an output stays, because both names belong to the model&apos;s contract.</source>
        <translation>直接连接模型输入与输出的恒等算子会保留，因为这两个名称都属于模型的接口约定。</translation>
    </message>
    <message>
        <source>x &gt; [Reshape, same shape] &gt; [Relu]</source>
        <translation>x &gt; [Reshape，形状不变] &gt; [Relu]</translation>
    </message>
    <message>
        <source>x &gt; [Relu]</source>
        <translation>x &gt; [Relu]</translation>
    </message>
    <message>
        <source>Remove dead ops</source>
        <translation>消除死算子</translation>
    </message>
    <message>
        <source>Removes ops whose results nobody reads, and the constants that only they used.</source>
        <translation>移除结果无人读取的算子，以及只有它们使用的常量。</translation>
    </message>
    <message>
        <source>What is not needed should take neither time nor memory. Such leftovers come from training, from debugging, or from outputs that were cut off.</source>
        <translation>不需要的东西既不该占时间，也不该占内存。这类残留来自训练、调试，或被截掉的输出。</translation>
    </message>
    <message>
        <source>Anything that an output of the model depends on stays. The other passes clear away what they leave behind, so in many models there is nothing to do here.</source>
        <translation>模型输出所依赖的一切都会保留。其他 Pass 会自行清理残留，因此在许多模型中此处无事可做。</translation>
    </message>
    <message>
        <source>x &gt; [Relu] &gt; [Exp]
x &gt; [Neg] &gt; output</source>
        <translation>x &gt; [Relu] &gt; [Exp]
x &gt; [Neg] &gt; 输出</translation>
    </message>
    <message>
        <source>x &gt; [Neg] &gt; output</source>
        <translation>x &gt; [Neg] &gt; 输出</translation>
    </message>
    <message>
        <source>Merge equal expressions</source>
        <translation>合并相同表达式</translation>
    </message>
    <message>
        <source>Finds ops that do the same to the same inputs, computes one of them, and lets everybody read that result. Equal small constants are kept once, too.</source>
        <translation>找出对相同输入做相同运算的算子，只计算其中一个，供所有读取者共用。相同的小常量也只保留一份。</translation>
    </message>
    <message>
        <source>Exporters often write the same subtraction or transpose several times. Computing it once saves time, and it makes known patterns recognisable.</source>
        <translation>导出工具常把同一个减法或转置写上好几遍。只算一次可以节省时间，也便于识别已知模式。</translation>
    </message>
    <message>
        <source>It keeps both when both results are outputs of the model. Constants above 64 KiB are not compared, because reading all the weights would cost more than it saves.</source>
        <translation>若两个结果都是模型输出，则两者都保留。大于 64 KiB 的常量不作比较，因为读取全部权重的代价超过收益。</translation>
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
        <translation>识别 GELU</translation>
    </message>
    <message>
        <source>Finds the activation GELU where it is written out in five to eight small ops, with erf or with tanh, and replaces them by one op.</source>
        <translation>找出用五到八个小算子（含 erf 或 tanh）写成的 GELU 激活函数，替换为一个算子。</translation>
    </message>
    <message>
        <source>Step by step, each of these ops reads and writes a whole tensor. As one op, GELU can be computed right behind the matrix product that feeds it.</source>
        <translation>逐步执行时，每个算子都要读写整个张量。合为一个算子后，GELU 可以紧跟在为它提供输入的矩阵乘之后计算。</translation>
    </message>
    <message>
        <source>The constants have to match up to rounding. When another op reads a value in the middle, the pattern stays, as that value would have to be computed twice.</source>
        <translation>常量须在舍入误差内相符。若有其他算子读取中间的值，则保持原样，否则该值要计算两次。</translation>
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
        <translation>识别层归一化</translation>
    </message>
    <message>
        <source>Finds layer normalization where it is written out in means, differences, squares and roots, and replaces the pieces by one op.</source>
        <translation>找出用均值、差、平方和开方写成的层归一化，替换为一个算子。</translation>
    </message>
    <message>
        <source>A transformer normalizes twice in every block. In one op a row is read while it is close at hand in the cache, instead of being carried to memory and back for every piece.</source>
        <translation>Transformer 的每个块要归一化两次。合为一个算子后，一行数据趁还在缓存中时就处理完，不必每一步都往返内存。</translation>
    </message>
    <message>
        <source>Both means must run over the same last axes, whose extents must be known, and nobody else may read a value in between. Scale and bias join when they are constants.</source>
        <translation>两个均值须沿相同的末尾轴计算，这些轴的长度须已知，且中间值不得有其他读取者。缩放和偏置为常量时一并并入。</translation>
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
        <translation>代数化简</translation>
    </message>
    <message>
        <source>Applies the rules of arithmetic: multiplying by one does nothing, two factors become one, a square root beats a power of one half. Every rule has a name, under which its uses are counted.</source>
        <translation>运用算术规则：乘以一等于不做，两个因子合为一个，开平方优于二分之一次幂。每条规则都有名称，并据此统计使用次数。</translation>
    </message>
    <message>
        <source>Each rule saves an op or makes it cheaper. Many rules exist because they bring other ops together, such as a scale and the convolution before it.</source>
        <translation>每条规则都能省去一个算子，或降低其代价。许多规则的意义在于让其他算子相邻，例如缩放与它之前的卷积。</translation>
    </message>
    <message>
        <source>A rule does not fire when the result would have another type or shape, or when an inner result is needed elsewhere. Constants that meet are rounded once instead of twice, so the last digit may differ.</source>
        <translation>若结果的类型或形状会改变，或内部结果另有他用，规则便不生效。合并的常量只舍入一次而不是两次，因此末位可能不同。</translation>
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
        <translation>折叠批归一化</translation>
    </message>
    <message>
        <source>Multiplies batch normalization, which only scales and shifts each channel after training, into the weights and bias of the convolution or matrix product before it. Other scales and shifts of channels go the same way.</source>
        <translation>训练结束后，批归一化只对各通道做缩放和平移；本 Pass 将其乘入前面卷积或矩阵乘的权重与偏置。其他按通道的缩放和平移也同样处理。</translation>
    </message>
    <message>
        <source>The normalization then costs nothing at all. Image models often have one after every convolution.</source>
        <translation>此后归一化不再有任何开销。图像模型往往在每个卷积之后都有一个。</translation>
    </message>
    <message>
        <source>Weights and statistics must be constants, and nobody else may read the result in between. A normalization without a partner becomes one product and one sum.</source>
        <translation>权重和统计量须为常量，且中间结果不得有其他读取者。找不到搭档的归一化会变为一次乘法和一次加法。</translation>
    </message>
    <message>
        <source>x &gt; [Conv w] &gt; [BatchNormalization] &gt; [Relu]</source>
        <translation>x &gt; [Conv w] &gt; [BatchNormalization] &gt; [Relu]</translation>
    </message>
    <message>
        <source>x &gt; [Conv w × scale] &gt; [Relu]</source>
        <translation>x &gt; [Conv w × 缩放] &gt; [Relu]</translation>
    </message>
    <message>
        <source>Fold padding</source>
        <translation>折叠填充</translation>
    </message>
    <message>
        <source>Moves a border of zeros that is added as an op of its own into the convolution or pooling that reads it.</source>
        <translation>将作为独立算子添加的零边框并入读取它的卷积或池化。</translation>
    </message>
    <message>
        <source>Padding alone copies the whole image only to make it a little larger. A convolution can treat the border as it goes, without the copy.</source>
        <translation>单独填充要复制整幅图像，只为把它稍微扩大一点。卷积可以在计算时顺带处理边框，无需复制。</translation>
    </message>
    <message>
        <source>The border must be of zeros, or of minus infinity before a maximum, and around the image only. An average that counts its border differently stays as it is.</source>
        <translation>边框须为零（在最大池化之前则为负无穷），且只能在图像四周。以不同方式计入边框的平均池化保持不变。</translation>
    </message>
    <message>
        <source>x &gt; [Pad by 1] &gt; [Conv]</source>
        <translation>x &gt; [Pad 1] &gt; [Conv]</translation>
    </message>
    <message>
        <source>x &gt; [Conv, pads = 1]</source>
        <translation>x &gt; [Conv, pads = 1]</translation>
    </message>
    <message>
        <source>Cancel transposes</source>
        <translation>抵消转置</translation>
    </message>
    <message>
        <source>Joins changes of axis order that follow each other and removes those that undo each other, even when elementwise ops stand between them.</source>
        <translation>合并相继的轴顺序变换，并移除互相抵消的变换，即使其间隔着逐元素算子。</translation>
    </message>
    <message>
        <source>A transpose moves every element and computes nothing. Models that were converted between frameworks often change the order of axes back and forth.</source>
        <translation>转置移动每个元素，却不做任何计算。在框架之间转换过的模型常常来回变换轴的顺序。</translation>
    </message>
    <message>
        <source>An op in between that has a second reader, or a second input in another order, keeps its transposes. So does a change of order that an output of the model needs.</source>
        <translation>若其间的算子另有读取者，或有另一个轴顺序不同的输入，则保留其转置。模型输出所需的顺序变换也会保留。</translation>
    </message>
    <message>
        <source>x &gt; [Transpose] &gt; [Relu] &gt; [Transpose back]</source>
        <translation>x &gt; [Transpose] &gt; [Relu] &gt; [Transpose 还原]</translation>
    </message>
    <message>
        <source>Recognise attention</source>
        <translation>识别注意力</translation>
    </message>
    <message>
        <source>Finds the attention of transformers, written out as two matrix products with a scale, a mask and a softmax between them, and replaces it by one op.</source>
        <translation>找出 Transformer 的注意力（两个矩阵乘，其间有缩放、掩码和 softmax），替换为一个算子。</translation>
    </message>
    <message>
        <source>The table of scores between all pairs of positions is the largest thing in such a block. As one op, a few rows of it are made and used up at a time, so the whole table never reaches memory.</source>
        <translation>所有位置两两之间的得分表是这类块中最大的数据。合为一个算子后，每次只生成几行并立即用掉，整张表从不写入内存。</translation>
    </message>
    <message>
        <source>Queries, keys and values must come as batch, heads, positions and depth. The softmax must run over the last axis, and nobody else may read the scores.</source>
        <translation>查询、键和值的布局须为批、头、位置、深度。softmax 须沿最后一个轴，且得分不得有其他读取者。</translation>
    </message>
    <message>
        <source>q, k &gt; [MatMul] &gt; [Mul scale] &gt; [Add mask] &gt; p
p &gt; [Softmax] &gt; s
s, v &gt; [MatMul]</source>
        <translation>q, k &gt; [MatMul] &gt; [Mul 缩放] &gt; [Add 掩码] &gt; p
p &gt; [Softmax] &gt; s
s, v &gt; [MatMul]</translation>
    </message>
    <message>
        <source>q, k, v &gt; [Attention]</source>
        <translation>q, k, v &gt; [Attention]</translation>
    </message>
    <message>
        <source>Quantize to 8 bits</source>
        <translation>8 位量化</translation>
    </message>
    <message>
        <source>Computes convolutions and matrix products with 8-bit integers instead of 32-bit floats. The scales between the two come from calibration, which watches the values while sample inputs run through the model.</source>
        <translation>用 8 位整数代替 32 位浮点数计算卷积和矩阵乘。两者之间的缩放因子来自校准：让样本输入流过模型，并观察其中的数值。</translation>
    </message>
    <message>
        <source>Weights become four times smaller, and processors with instructions for bytes multiply several times as many numbers in the same time. The price is a little accuracy, so check it afterwards.</source>
        <translation>权重缩小为四分之一；带有字节指令的处理器在相同时间内能完成数倍的乘法。代价是损失少许精度，因此之后请检查精度。</translation>
    </message>
    <message>
        <source>Products whose weights are not constant, whose inputs calibration has not seen, or that you keep in float stay as they are. So do convolutions in several groups, in which there is too little to multiply for bytes to pay.</source>
        <translation>权重不是常量、校准未见过其输入，或您要求保持浮点的乘积保持不变。分为多组的卷积也保持不变，其乘法量太少，用字节计算得不偿失。</translation>
    </message>
    <message>
        <source>x &gt; [Conv w] &gt; y</source>
        <translation>x &gt; [Conv w] &gt; y</translation>
    </message>
    <message>
        <source>x &gt; [QuantizeLinear] &gt; [ConvInteger] &gt; a
a &gt; [Cast] &gt; [Mul scale] &gt; y</source>
        <translation>x &gt; [QuantizeLinear] &gt; [ConvInteger] &gt; a
a &gt; [Cast] &gt; [Mul 缩放] &gt; y</translation>
    </message>
    <message>
        <source>Fuse epilogues</source>
        <translation>融合 Epilogue</translation>
    </message>
    <message>
        <source>Computes what follows a convolution, matrix product or pooling, such as bias, activation and residual sum, in the same kernel, while the results are still in registers.</source>
        <translation>把卷积、矩阵乘或池化之后的运算（如偏置、激活、残差相加）放进同一个 Kernel，趁结果还在寄存器中时算完。</translation>
    </message>
    <message>
        <source>A kernel is one loop over memory. Without fusion every small op reads a whole tensor and writes it again, which often takes longer than its arithmetic.</source>
        <translation>一个 Kernel 就是对内存的一次循环。不融合时，每个小算子都要读入整个张量再写回，往往比运算本身更耗时。</translation>
    </message>
    <message>
        <source>A value that somebody else reads, or that is an output of the model, has to be written anyway and ends the group. Ops of another shape, and ops that you keep unfused, stay apart.</source>
        <translation>有其他读取者的值，或作为模型输出的值，反正都要写出，融合组到此为止。形状不同的算子，以及您要求不融合的算子，不会并入。</translation>
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
        <translation>融合归约</translation>
    </message>
    <message>
        <source>Computes a reduction, such as a softmax, a mean or a normalization, in one kernel with the elementwise ops that feed it and those that read it.</source>
        <translation>把归约（如 softmax、均值或归一化）与为它提供输入的以及读取它的逐元素算子放进同一个 Kernel 计算。</translation>
    </message>
    <message>
        <source>A reduction has to wait for its whole row. When the same kernel prepares the row and uses the result, nothing in between goes to memory.</source>
        <translation>归约必须等整行数据就绪。由同一个 Kernel 准备该行并使用结果，中间数据便不必经过内存。</translation>
    </message>
    <message>
        <source>A group has one reduction. A costly op, such as an exponential, does not join a reduction that goes over its row several times, as it would be computed as often.</source>
        <translation>一个融合组只含一个归约。对每行扫描多遍的归约不会并入指数这类昂贵的算子，否则它也要重复计算多遍。</translation>
    </message>
    <message>
        <source>x &gt; [Mul scale] &gt; [Softmax] &gt; [Relu] &gt; y</source>
        <translation>x &gt; [Mul 缩放] &gt; [Softmax] &gt; [Relu] &gt; y</translation>
    </message>
    <message>
        <source>x &gt; {[Mul scale] &gt; [Softmax] &gt; [Relu]} &gt; y</source>
        <translation>x &gt; {[Mul 缩放] &gt; [Softmax] &gt; [Relu]} &gt; y</translation>
    </message>
    <message>
        <source>Fuse elementwise ops</source>
        <translation>融合逐元素算子</translation>
    </message>
    <message>
        <source>Computes neighbouring elementwise ops in one loop. Reshapes, transposes and slices among them turn into another way of counting positions, and move nothing.</source>
        <translation>在一个循环中计算相邻的逐元素算子。其间的重塑、转置和切片变成另一种下标计算方式，不搬移任何数据。</translation>
    </message>
    <message>
        <source>Such ops do little arithmetic for every number that they read, so memory is what they wait for. One loop reads the inputs once and writes the result once.</source>
        <translation>这类算子每读一个数只做很少的运算，时间都花在等待内存上。用一个循环，输入只读一次，结果只写一次。</translation>
    </message>
    <message>
        <source>An op stays out when two groups read it, when it would be computed more than once for an element, or when the group is full. What you keep unfused stays apart.</source>
        <translation>若有两个组读取某个算子，或它对每个元素要计算多次，或组已满，则不并入。您要求不融合的算子保持独立。</translation>
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
        <translation>原地复用缓冲区</translation>
    </message>
    <message>
        <source>Lets a kernel write its result over an input that nobody reads afterwards. A reshape that stands alone becomes another name for the same bytes.</source>
        <translation>让 Kernel 把结果直接写在此后无人读取的输入之上。单独的重塑则变成同一段字节的另一个名称。</translation>
    </message>
    <message>
        <source>One buffer less is alive at a time, so the model needs less memory. What was just read is also still in the cache when it is written.</source>
        <translation>同时存活的缓冲区少了一个，模型所需的内存随之减少。而且刚读过的数据在写入时仍在缓存中。</translation>
    </message>
    <message>
        <source>Input and result must have the same shape and element size, and every element must be read before it is written. Inputs of the model and constants are never written over.</source>
        <translation>输入与结果的形状和元素大小须相同，且每个元素须先读后写。绝不覆盖模型输入和常量。</translation>
    </message>
    <message>
        <source>buffer 1 &gt; [Relu] &gt; buffer 2</source>
        <translation>缓冲区 1 &gt; [Relu] &gt; 缓冲区 2</translation>
    </message>
    <message>
        <source>buffer 1 &gt; [Relu] &gt; buffer 1</source>
        <translation>缓冲区 1 &gt; [Relu] &gt; 缓冲区 1</translation>
    </message>
    <message>
        <source>Plan memory</source>
        <translation>内存规划</translation>
    </message>
    <message>
        <source>Decides where in one block of memory every intermediate result lives, and gives the same place to results that are not needed at the same time.</source>
        <translation>决定每个中间结果在一整块内存中的位置，并让不会同时用到的结果共用同一位置。</translation>
    </message>
    <message>
        <source>The model then needs memory for the busiest moment instead of for everything it ever computes. Finding the smallest block is a hard puzzle, so there are several planners to choose from.</source>
        <translation>这样模型所需的内存只取决于最繁忙的时刻，而不是曾计算过的全部结果。寻找最小的内存块是个难题，因此有多种规划器可选。</translation>
    </message>
    <message>
        <source>Results that are alive together never overlap. With the pass off, every result has a place of its own.</source>
        <translation>同时存活的结果绝不重叠。关闭此 Pass 后，每个结果都有自己的位置。</translation>
    </message>
    <message>
        <source>buffer 1 &gt; [Conv] &gt; buffer 2
buffer 2 &gt; [MaxPool] &gt; buffer 3</source>
        <translation>缓冲区 1 &gt; [Conv] &gt; 缓冲区 2
缓冲区 2 &gt; [MaxPool] &gt; 缓冲区 3</translation>
    </message>
    <message>
        <source>buffer 1 &gt; [Conv] &gt; buffer 2
buffer 2 &gt; [MaxPool] &gt; buffer 1</source>
        <translation>缓冲区 1 &gt; [Conv] &gt; 缓冲区 2
缓冲区 2 &gt; [MaxPool] &gt; 缓冲区 1</translation>
    </message>
    <message>
        <source>Largest result in bytes</source>
        <translation>结果大小上限（字节）</translation>
    </message>
    <message>
        <source>Results larger than this are computed at run time, which keeps the compiled model small.</source>
        <translation>超过此大小的结果在运行时计算，使编译后的模型保持小巧。</translation>
    </message>
    <message>
        <source>Most ops in one group</source>
        <translation>每组最多算子数</translation>
    </message>
    <message>
        <source>Long chains are cut here; very large kernels take long to compile and run out of registers.</source>
        <translation>过长的链在此处截断；过大的 Kernel 编译很慢，还会耗尽寄存器。</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>规划器</translation>
    </message>
    <message>
        <source>How buffers are laid out: in order of size, of conflicts, by search, or without sharing at all.</source>
        <translation>缓冲区的布局方式：按大小、按冲突、通过搜索，或完全不共用。</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Takes away what need not be computed at run time.</source>
        <translation>去掉运行时不必计算的部分。</translation>
    </message>
    <message>
        <source>Algebra</source>
        <translation>代数</translation>
    </message>
    <message>
        <source>Replaces calculations by cheaper ones with the same result.</source>
        <translation>用结果相同但代价更低的计算替换原计算。</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>量化</translation>
    </message>
    <message>
        <source>Computes with small integers instead of floats.</source>
        <translation>用小整数代替浮点数计算。</translation>
    </message>
    <message>
        <source>Fusion</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>Decides which ops are computed together in one kernel.</source>
        <translation>决定哪些算子在同一个 Kernel 中计算。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Decides where results live while the model runs.</source>
        <translation>决定模型运行时各结果存放的位置。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No passes, one kernel for each op: the honest baseline.</source>
        <translation>不运行任何 Pass，每个算子一个 Kernel：如实的基线。</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>Ops are computed together where they fit; the model itself is not rewritten.</source>
        <translation>能合并的算子放在一起计算；模型本身不作改写。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Every pass that keeps the arithmetic in floats.</source>
        <translation>所有仍以浮点运算的 Pass。</translation>
    </message>
    <message>
        <source>8-bit integers</source>
        <translation>8 位整数</translation>
    </message>
    <message>
        <source>Every pass, and products in 8-bit integers. Needs calibration with sample inputs.</source>
        <translation>全部 Pass，且乘积以 8 位整数计算。需要用样本输入校准。</translation>
    </message>
</context>
<context>
    <name>RecipeEdits</name>
    <message>
        <source>Switch on %1</source>
        <translation>启用“%1”</translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation>停用“%1”</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>将“%1”设为 %2</translation>
    </message>
    <message>
        <source>Use preset %1</source>
        <translation>使用预设“%1”</translation>
    </message>
    <message>
        <source>Stop keeping %1 in float</source>
        <translation>不再让 %1 保持浮点</translation>
    </message>
    <message>
        <source>Stop keeping %1 unfused</source>
        <translation>不再禁止 %1 融合</translation>
    </message>
</context>
<context>
    <name>ScopeTree</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n 个值</numerusform>
        </translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>块 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n 个节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n more + %2</source>
        <translation>
            <numerusform>%1 + 另外 %n 个 + %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SweepPlot</name>
    <message>
        <source>threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>inputs in a batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>time of one run</source>
        <translation>单次运行耗时</translation>
    </message>
    <message>
        <source>inputs a second</source>
        <translation>每秒输入数</translation>
    </message>
</context>
<context>
    <name>VariantTable</name>
    <message numerus="yes">
        <source>%n passes off</source>
        <translation>
            <numerusform>停用 %n 个 Pass</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passes more</source>
        <translation>
            <numerusform>增加 %n 个 Pass</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n options changed</source>
        <translation>
            <numerusform>更改 %n 个选项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations excepted</source>
        <translation>
            <numerusform>%n 个算子例外</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>target</comment>
        <translation>面向 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n threads</source>
        <translation>
            <numerusform>%n 个线程</numerusform>
        </translation>
    </message>
    <message>
        <source>planner %1</source>
        <translation>规划器 %1</translation>
    </message>
    <message>
        <source>recipe cannot be read</source>
        <translation>无法读取配方</translation>
    </message>
    <message>
        <source>%1 faster</source>
        <translation>加速 %1</translation>
    </message>
    <message>
        <source>%1 slower</source>
        <translation>减速 %1</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>无差异</translation>
    </message>
    <message>
        <source>95 % sure of at least %1</source>
        <translation>95% 置信度下至少 %1</translation>
    </message>
    <message>
        <source>95 % sure that the ratio lies between %1 and %2</source>
        <translation>95% 置信度下比值介于 %1 与 %2 之间</translation>
    </message>
    <message>
        <source>%1 faster than %2, %3</source>
        <translation>相对 %2 加速 %1，%3</translation>
    </message>
    <message>
        <source>%1 slower than %2, %3</source>
        <translation>相对 %2 减速 %1，%3</translation>
    </message>
    <message>
        <source>No difference to %1 that could be told apart from noise, %2</source>
        <translation>与 %1 没有可与噪声区分的差异，%2</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <comment>percentage, number of samples</comment>
        <translation>%2 个样本中 %1 正确</translation>
    </message>
    <message>
        <source>equal to the bit</source>
        <translation>逐位一致</translation>
    </message>
    <message>
        <source>error up to %1</source>
        <translation>误差不超过 %1</translation>
    </message>
    <message>
        <source>Compiling…</source>
        <translation>正在编译…</translation>
    </message>
    <message>
        <source>Compiling, %1</source>
        <translation>正在编译，%1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>Changed since measured</source>
        <translation>测量后已更改</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>已测量</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Not compiled yet</source>
        <translation>尚未编译</translation>
    </message>
    <message>
        <source>%1 is %2 slower</source>
        <comment>variant, ratio</comment>
        <translation>%1 减速 %2</translation>
    </message>
    <message>
        <source>Slower than %1: %2</source>
        <translation>比 %1 慢：%2</translation>
    </message>
    <message>
        <source>%1 could not be compiled.</source>
        <translation>“%1”未能编译。</translation>
    </message>
    <message>
        <source>%1 has not been measured yet.</source>
        <translation>“%1”尚未测量。</translation>
    </message>
    <message>
        <source>%1 has changed since it was measured.</source>
        <translation>“%1”在测量后已更改。</translation>
    </message>
    <message>
        <source>%1 takes %2. It is the baseline that the others are compared with.</source>
        <translation>“%1”耗时 %2，是其他变体的比较基线。</translation>
    </message>
    <message>
        <source>%1 has not been measured together with %2.</source>
        <translation>“%1”尚未与“%2”一同测量。</translation>
    </message>
</context>
<context>
    <name>tenon::app::Document</name>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>optimized</source>
        <translation>优化</translation>
    </message>
    <message>
        <source>The model file has changed since the project was saved: figures may be out of date.</source>
        <translation>模型文件在项目保存后已更改：数据可能已过时。</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Calibrating “%1”</source>
        <translation>正在校准“%1”</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
    <message>
        <source>The report &apos;%1&apos; could not be written: %2.</source>
        <translation>无法写入报告“%1”：%2。</translation>
    </message>
    <message>
        <source>right answers on labelled samples</source>
        <translation>带标签样本的正确率</translation>
    </message>
    <message>
        <source>largest difference to the reference</source>
        <translation>与参考结果的最大差异</translation>
    </message>
    <message>
        <source>%1 parameters, %2 floating-point operations a run</source>
        <translation>%1 个参数，每次运行 %2 次浮点运算</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
</context>
<context>
    <name>tenon::app::EngineClient</name>
    <message>
        <source>The engine is not running.</source>
        <translation>引擎未在运行。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>%1 It was busy with “%2”.</source>
        <translation>%1 当时正在处理“%2”。</translation>
    </message>
</context>
<context>
    <name>tenon::app::EngineLink</name>
    <message>
        <source>a frame is not a reply</source>
        <translation>收到的帧不是应答</translation>
    </message>
    <message>
        <source>a reply answers nothing that was asked</source>
        <translation>收到的应答不对应任何请求</translation>
    </message>
    <message>
        <source>The engine “%1” could not be started: %2.</source>
        <translation>无法启动引擎“%1”：%2。</translation>
    </message>
    <message>
        <source>The engine was ended because its answer cannot be trusted: %1.</source>
        <translation>引擎的应答不可信，已被终止：%1。</translation>
    </message>
    <message>
        <source>The engine stopped (signal %1).</source>
        <translation>引擎已停止（信号 %1）。</translation>
    </message>
    <message>
        <source>The engine stopped (status %1).</source>
        <translation>引擎已停止（状态 %1）。</translation>
    </message>
    <message>
        <source>The engine stopped (signal %1); it said: %2</source>
        <translation>引擎已停止（信号 %1），输出：%2</translation>
    </message>
    <message>
        <source>The engine stopped (status %1); it said: %2</source>
        <translation>引擎已停止（状态 %1），输出：%2</translation>
    </message>
</context>
<context>
    <name>tenon::app::EngineSession</name>
    <message>
        <source>the engine is being started; try again in a moment</source>
        <translation>引擎正在启动，请稍后重试</translation>
    </message>
</context>
<context>
    <name>tenon::app::JobBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop this</source>
        <translation>停止此任务</translation>
    </message>
</context>
<context>
    <name>tenon::app::MainWindow</name>
    <message>
        <source>Passes</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>%1: %2 parameters, %3 floating-point operations a run</source>
        <translation>%1：%2 个参数，每次运行 %3 次浮点运算</translation>
    </message>
    <message>
        <source>Digits, convolutional</source>
        <translation>数字识别（卷积）</translation>
    </message>
    <message>
        <source>Reads handwritten digits with convolutions. Comes with test images and data for int8.</source>
        <translation>用卷积识别手写数字。附带测试图像和用于 int8 的数据。</translation>
    </message>
    <message>
        <source>Digits, transformer</source>
        <translation>数字识别（Transformer）</translation>
    </message>
    <message>
        <source>The same task with attention: fusions of layer normalization, GELU and softmax.</source>
        <translation>用注意力完成同一任务：涉及层归一化、GELU 与 softmax 的融合。</translation>
    </message>
    <message>
        <source>%1[*] – Tenon</source>
        <translation>%1[*] – Tenon</translation>
    </message>
    <message>
        <source>Unsaved work could not be backed up: the state folder cannot be written.</source>
        <translation>无法备份未保存的工作：状态文件夹不可写。</translation>
    </message>
    <message>
        <source>Work on “%1” was not saved when Tenon last ended.</source>
        <translation>Tenon 上次退出时，对“%1”的工作未保存。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>保存更改？</translation>
    </message>
    <message>
        <source>The variants and measurements of “%1” have not been saved.</source>
        <translation>“%1”的变体和测量结果尚未保存。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation>保存项目(&amp;S)</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>项目另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export the compiled model…</source>
        <translation>导出编译后的模型(&amp;E)…</translation>
    </message>
    <message>
        <source>Write a &amp;report…</source>
        <translation>生成报告(&amp;R)…</translation>
    </message>
    <message>
        <source>Save the &amp;graph as a picture…</source>
        <translation>将计算图另存为图片(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Close the model</source>
        <translation>关闭模型(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find a node…</source>
        <translation>查找节点(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Clear the selection</source>
        <translation>清除选择(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Reset the panels</source>
        <translation>重置面板(&amp;R)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Measure the variants</source>
        <translation>测量变体(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Calibrate for int8…</source>
        <translation>为 int8 校准(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Stop what is running</source>
        <translation>停止当前任务(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Tenon</source>
        <translation>关于 Tenon(&amp;A)</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Graphs</source>
        <translation>计算图</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Open a model or project</source>
        <translation>打开模型或项目</translation>
    </message>
    <message>
        <source>Models and projects (*.onnx *.tir *.tenon);;ONNX models (*.onnx);;Tenon projects (*.tenon);;All files (*)</source>
        <translation>模型和项目 (*.onnx *.tir *.tenon);;ONNX 模型 (*.onnx);;Tenon 项目 (*.tenon);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>保存到其他位置…</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Tenon projects (*.tenon)</source>
        <translation>Tenon 项目 (*.tenon)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF (*.pdf)</source>
        <translation>网页 (*.html);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>报告已保存到 %1。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Save the graph as a picture</source>
        <translation>将计算图另存为图片</translation>
    </message>
    <message>
        <source>SVG (*.svg);;PDF (*.pdf)</source>
        <translation>SVG (*.svg);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Calibrate for 8-bit integers</source>
        <translation>为 8 位整数校准</translation>
    </message>
    <message>
        <source>8-bit integers need to know how large the values inside the network become.</source>
        <translation>使用 8 位整数前，需要知道网络内部的数值会有多大。</translation>
    </message>
    <message>
        <source>Give inputs like those the model will see (.npz or .npy, or a folder of them). Random inputs show the speed, but say nothing about accuracy.</source>
        <translation>请提供与模型实际输入相近的数据（.npz 或 .npy 文件，或包含此类文件的文件夹）。随机输入能反映速度，但不能说明精度。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Random inputs</source>
        <translation>随机输入</translation>
    </message>
    <message>
        <source>Calibration samples</source>
        <translation>校准样本</translation>
    </message>
    <message>
        <source>NumPy arrays (*.npz *.npy)</source>
        <translation>NumPy 数组 (*.npz *.npy)</translation>
    </message>
    <message>
        <source>About Tenon</source>
        <translation>关于 Tenon</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Tenon %1&lt;/h3&gt;&lt;p&gt;A workbench that shows what a neural-network compiler does to a model, measures what each optimization is worth on this machine, proves that the answers stayed right, and exports the result as a library that needs nothing else.&lt;/p&gt;&lt;p&gt;The workbench is free software under the GNU General Public License 3 or later; the compiler is under the Apache License 2.0.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Tenon %1&lt;/h3&gt;&lt;p&gt;这是一个工作台：展示神经网络编译器对模型做了什么，测量每项优化在本机上的收益，证明结果依然正确，并将成果导出为不依赖其他任何组件的库。&lt;/p&gt;&lt;p&gt;工作台是自由软件，采用 GNU 通用公共许可证第 3 版或更高版本；编译器采用 Apache 许可证 2.0 版。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Tenon[*]</source>
        <translation>Tenon[*]</translation>
    </message>
    <message>
        <source>&amp;Graphs</source>
        <translation>计算图(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>步骤(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Kernels</source>
        <translation>Kernel(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>内存(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Accuracy</source>
        <translation>精度(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>配色(&amp;O)</translation>
    </message>
    <message>
        <source>Graph &amp;beside the page</source>
        <translation>在页面旁显示计算图(&amp;B)</translation>
    </message>
    <message>
        <source>S&amp;hapes of the inputs…</source>
        <translation>输入形状(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>tenon::app::Measurements</name>
    <message numerus="yes">
        <source>Measuring %n variants</source>
        <translation>
            <numerusform>正在测量 %n 个变体</numerusform>
        </translation>
    </message>
    <message>
        <source>Measuring over thread counts</source>
        <translation>正在测量不同线程数</translation>
    </message>
    <message>
        <source>Measuring over batch sizes</source>
        <translation>正在测量不同批大小</translation>
    </message>
    <message numerus="yes">
        <source>Checking the answers of %n variants</source>
        <translation>
            <numerusform>正在检查 %n 个变体的结果</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::app::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>tenon::app::Presenter</name>
    <message>
        <source>Plan memory by %1</source>
        <translation>用 %1 规划内存</translation>
    </message>
    <message numerus="yes">
        <source>Imported model: %n nodes</source>
        <translation>
            <numerusform>导入的模型：%n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>This variant cannot be compiled</source>
        <translation>此变体无法编译</translation>
    </message>
    <message>
        <source>8-bit integers need calibration</source>
        <translation>8 位整数需要校准</translation>
    </message>
    <message>
        <source>Choose samples in the passes panel, or switch quantization off.</source>
        <translation>请在 Pass 面板中选择样本，或关闭量化。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n kernels</source>
        <comment>caption; %1 is the name of a variant</comment>
        <translation>
            <numerusform>%1：%n 个 Kernel</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>8-bit integers need to know how large the values inside the network become.</source>
        <translation>使用 8 位整数前，需要知道网络内部的数值会有多大。</translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation>校准…</translation>
    </message>
    <message numerus="yes">
        <source>%n operations</source>
        <translation>
            <numerusform>%n 个算子</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep in floating point</source>
        <translation>保持浮点</translation>
    </message>
    <message>
        <source>Keep out of fused kernels</source>
        <translation>不融合</translation>
    </message>
    <message>
        <source>Keep %1 in floating point</source>
        <translation>让 %1 保持浮点</translation>
    </message>
    <message>
        <source>Let %1 be quantized</source>
        <translation>允许量化 %1</translation>
    </message>
    <message>
        <source>Keep %1 out of fused kernels</source>
        <translation>禁止融合 %1</translation>
    </message>
    <message>
        <source>Let %1 be fused</source>
        <translation>允许融合 %1</translation>
    </message>
    <message>
        <source>It needs calibration: see the passes panel.</source>
        <translation>需要校准：请见 Pass 面板。</translation>
    </message>
</context>
<context>
    <name>tenon::app::ShapesDialog</name>
    <message>
        <source>Shapes of the inputs</source>
        <translation>输入形状</translation>
    </message>
    <message>
        <source>The model leaves these dimensions open. It is compiled for the values given here.</source>
        <translation>模型没有固定这些维度，将按此处给出的值进行编译。</translation>
    </message>
    <message>
        <source>%1, axis %2</source>
        <translation>%1，轴 %2</translation>
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
        <translation>%1（已编辑）</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>添加“%1”</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>删除“%1”</translation>
    </message>
    <message>
        <source>Rename “%1” to “%2”</source>
        <translation>将“%1”重命名为“%2”</translation>
    </message>
    <message>
        <source>Pin “%1”</source>
        <translation>固定“%1”</translation>
    </message>
    <message>
        <source>Unpin “%1”</source>
        <translation>取消固定“%1”</translation>
    </message>
    <message>
        <source>Make “%1” the baseline</source>
        <translation>将“%1”设为基线</translation>
    </message>
    <message>
        <source>Look at “%1”</source>
        <translation>查看“%1”</translation>
    </message>
</context>
<context>
    <name>tenon::views::AccuracyVerdicts</name>
    <message>
        <source>The output %1 is not comparable: %2.</source>
        <translation>输出 %1 无法比较：%2。</translation>
    </message>
    <message numerus="yes">
        <source>Outside tolerance: the outputs agree, but the values of %n kernel(s) do not.</source>
        <translation>
            <numerusform>超出容差：各输出一致，但 %n 个 Kernel 的值不一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>Outside tolerance: %1 of %2 numbers differ too much, the largest by %3.</source>
        <translation>超出容差：%2 个数值中有 %1 个差异过大，最大差异 %3。</translation>
    </message>
    <message>
        <source>Its compiled kernels do not compute what their definitions say.</source>
        <translation>编译后的 Kernel 的计算结果与其定义不符。</translation>
    </message>
    <message>
        <source>Quantized, so judged by labels and not by the tolerance. Largest difference to the float model: %1.</source>
        <translation>已量化，因此按标签而不按容差评判。与浮点模型的最大差异：%1。</translation>
    </message>
    <message>
        <source>Quantized, so the tolerance does not judge it: choose labelled samples to see what it costs. Largest difference to the float model: %1.</source>
        <translation>已量化，因此不按容差评判：请选择带标签样本以了解精度损失。与浮点模型的最大差异：%1。</translation>
    </message>
    <message>
        <source>Could not be checked: %1</source>
        <translation>无法检查：%1</translation>
    </message>
    <message>
        <source>Exactly the same numbers as the model.</source>
        <translation>数值与模型完全相同。</translation>
    </message>
    <message>
        <source>Within tolerance: the largest difference is %1.</source>
        <translation>在容差内：最大差异 %1。</translation>
    </message>
    <message>
        <source>%1 of %2 labelled samples are right.</source>
        <translation>%2 个带标签样本中 %1 正确。</translation>
    </message>
    <message>
        <source>%1 of %2 labelled samples are right; baseline %3.</source>
        <translation>%2 个带标签样本中 %1 正确；基线为 %3。</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>非数值（NaN）</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>无穷大</translation>
    </message>
    <message>
        <source>On all such samples the difference is between %1 and %2 points: more than chance.</source>
        <translation>推及所有同类样本，差异介于 %1 与 %2 个百分点之间：并非偶然。</translation>
    </message>
    <message>
        <source>On all such samples the difference may still be between %1 and %2 points.</source>
        <translation>推及所有同类样本，差异仍可能介于 %1 与 %2 个百分点之间。</translation>
    </message>
    <message>
        <source>On all such samples the difference may be between %1 and %2 points: this may be chance.</source>
        <translation>推及所有同类样本，差异可能介于 %1 与 %2 个百分点之间：可能只是偶然。</translation>
    </message>
</context>
<context>
    <name>tenon::views::AccuracyView</name>
    <message>
        <source>Accuracy</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Dots are the share of right answers; the bands hold the share on all such samples with 95 % confidence.</source>
        <translation>圆点为正确率；色带为所有同类样本正确率的 95% 置信区间。</translation>
    </message>
    <message>
        <source>Differences by value</source>
        <translation>按值列出的差异</translation>
    </message>
    <message>
        <source>Nothing checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>A check runs every variant and holds its outputs against the model computed slowly and plainly. Samples with labels also tell how many answers stay right.</source>
        <translation>检查会运行每个变体，并将输出与逐步直接计算的模型结果对比。提供带标签样本时，还会统计有多少结果仍然正确。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>The variants could not be checked</source>
        <translation>无法检查变体</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>One random input; a number may differ by %1 of its size plus %2.</source>
        <translation>一组随机输入；允许的差异为数值大小的 %1 加 %2。</translation>
    </message>
    <message>
        <source>Samples of %1; a number may differ by %2 of its size plus %3.</source>
        <translation>来自 %1 的样本；允许的差异为数值大小的 %2 加 %3。</translation>
    </message>
</context>
<context>
    <name>tenon::views::ActivityStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>tenon::views::BufferModel</name>
    <message>
        <source>Buffer</source>
        <translation>缓冲区</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>From step</source>
        <translation>起始步</translation>
    </message>
    <message>
        <source>To step</source>
        <translation>结束步</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>产生者</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>%1 (%2): made in step %3 by %4, last used in step %5 by %6</source>
        <translation>%1（%2）：第 %3 步由 %4 产生，最后在第 %5 步由 %6 使用</translation>
    </message>
</context>
<context>
    <name>tenon::views::BufferPane</name>
    <message>
        <source>Alive in the marked step</source>
        <translation>在标记的步中存活</translation>
    </message>
    <message>
        <source>All buffers</source>
        <translation>所有缓冲区</translation>
    </message>
    <message>
        <source>Which buffers to list</source>
        <translation>要列出的缓冲区</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>缓冲区</translation>
    </message>
    <message numerus="yes">
        <source>At the peak, step %1 (%2), %n buffer(s) hold %3.</source>
        <translation>
            <numerusform>峰值出现在第 %1 步（%2），%n 个缓冲区占用 %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In step %1 (%2), %n buffer(s) hold %3.</source>
        <translation>
            <numerusform>第 %1 步（%2），%n 个缓冲区占用 %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n buffer(s) in all.</source>
        <translation>
            <numerusform>共 %n 个缓冲区。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::ChartCanvas</name>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>chart.svg</source>
        <translation>图表.svg</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.pdf *.png)</source>
        <translation>图片 (*.svg *.pdf *.png)</translation>
    </message>
    <message>
        <source>Chart not saved</source>
        <translation>图表未保存</translation>
    </message>
    <message>
        <source>Save chart as a picture…</source>
        <translation>将图表另存为图片…</translation>
    </message>
</context>
<context>
    <name>tenon::views::ChartPanel</name>
    <message>
        <source>%1 as a table</source>
        <translation>%1（表格）</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Copies the whole table with plain numbers, for a spreadsheet.</source>
        <translation>以纯数字形式复制整个表格，便于粘贴到电子表格。</translation>
    </message>
</context>
<context>
    <name>tenon::views::ChartsView</name>
    <message>
        <source>Measurements</source>
        <translation>测量结果</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>参数扫描</translation>
    </message>
    <message>
        <source>Could not measure</source>
        <translation>无法测量</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Measuring runs all variants of the model in turns and says which one is faster, by how much, and how sure that is.</source>
        <translation>测量会轮流运行模型的所有变体，并说明哪个更快、快多少、有多大把握。</translation>
    </message>
    <message>
        <source>No sweep yet</source>
        <translation>尚无扫描结果</translation>
    </message>
    <message>
        <source>A sweep measures the variants over several thread counts or batch sizes, to show how they scale.</source>
        <translation>参数扫描在多个线程数或批大小下测量各变体，以展示其扩展性。</translation>
    </message>
    <message>
        <source>Sweep…</source>
        <translation>参数扫描…</translation>
    </message>
</context>
<context>
    <name>tenon::views::CheckBar</name>
    <message>
        <source>Relative tolerance</source>
        <translation>相对容差</translation>
    </message>
    <message>
        <source>How much a number may differ, as a share of its size</source>
        <translation>数值允许的差异，以其大小的比例表示</translation>
    </message>
    <message>
        <source>Absolute tolerance</source>
        <translation>绝对容差</translation>
    </message>
    <message>
        <source>How much a number may differ besides, which matters for numbers near zero</source>
        <translation>在此之外允许的差异，对接近零的数值很重要</translation>
    </message>
    <message>
        <source>Compare &amp;every kernel&apos;s values</source>
        <translation>比较每个 Kernel 的值(&amp;E)</translation>
    </message>
    <message>
        <source>Also holds what each kernel writes against its definition, to find the first that is wrong; slower</source>
        <translation>同时将每个 Kernel 写出的值与其定义对比，找出第一个出错者；较慢</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>检查(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Relative tolerance</source>
        <translation>相对容差(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Absolute</source>
        <translation>绝对容差(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>样本(&amp;S)</translation>
    </message>
    <message>
        <source>One &amp;random input</source>
        <translation>一组随机输入(&amp;R)</translation>
    </message>
    <message>
        <source>A &amp;file with samples…</source>
        <translation>样本文件(&amp;F)…</translation>
    </message>
    <message>
        <source>A f&amp;older of samples…</source>
        <translation>样本文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>One random input</source>
        <translation>一组随机输入</translation>
    </message>
    <message>
        <source>Samples: %1</source>
        <translation>样本：%1</translation>
    </message>
    <message>
        <source>Arrays in a .npz or .npy file; with labels, right answers are counted too</source>
        <translation>.npz 或 .npy 文件中的数组；带标签时还会统计正确率</translation>
    </message>
    <message>
        <source>Choose samples</source>
        <translation>选择样本</translation>
    </message>
    <message>
        <source>Arrays (*.npz *.npy);;All files (*)</source>
        <translation>数组 (*.npz *.npy);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a folder of samples</source>
        <translation>选择样本文件夹</translation>
    </message>
    <message>
        <source>The absolute tolerance must be a number from 0, such as 1e-4.</source>
        <translation>绝对容差必须是不小于 0 的数，例如 1e-4。</translation>
    </message>
    <message>
        <source>The relative tolerance must be a number from 0, such as 1e-3.</source>
        <translation>相对容差必须是不小于 0 的数，例如 1e-3。</translation>
    </message>
</context>
<context>
    <name>tenon::views::CodeEditor</name>
    <message>
        <source>Click to select this operation in every view.</source>
        <translation>单击可在所有视图中选中此算子。</translation>
    </message>
</context>
<context>
    <name>tenon::views::CodePage</name>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>查找 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Copy the whole text</source>
        <translation>复制全部文本</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Loop nest</source>
        <translation>循环嵌套</translation>
    </message>
    <message>
        <source>LLVM IR</source>
        <translation>LLVM IR</translation>
    </message>
    <message>
        <source>Assembly</source>
        <translation>汇编</translation>
    </message>
    <message>
        <source>How the kernel is computed, decided before any loop is written: a method and its parameters.</source>
        <translation>在写出任何循环之前就定下的计算方式：一种方法及其参数。</translation>
    </message>
    <message>
        <source>The loops before they become machine code. “vector for” is one instruction on several numbers, “unrolled for” is written out in full, “parallel for” is shared among threads; what is declared “register” stays inside the processor.</source>
        <translation>变成机器码之前的循环。“vector for”是一条指令同时处理多个数，“unrolled for”是完全展开，“parallel for”由多个线程分担；声明为“register”的数据始终留在处理器内部。</translation>
    </message>
    <message>
        <source>The loops in the language of the LLVM compiler, already optimized by it. Every %name is computed once; &lt;16 x float&gt; is sixteen numbers at once.</source>
        <translation>以 LLVM 编译器的语言表示的循环，已经过其优化。每个 %name 只计算一次；&lt;16 x float&gt; 表示同时处理十六个数。</translation>
    </message>
    <message>
        <source>The instructions that the processor runs, one a line: what to do, then on what.</source>
        <translation>处理器执行的指令，每行一条：先是操作，后是操作数。</translation>
    </message>
    <message>
        <source>Generating the text of this kernel…</source>
        <translation>正在生成此 Kernel 的文本…</translation>
    </message>
    <message>
        <source>This text could not be made</source>
        <translation>无法生成此文本</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No kernel selected</source>
        <translation>未选择 Kernel</translation>
    </message>
    <message>
        <source>Select a kernel in the table to read its code.</source>
        <translation>在表格中选择一个 Kernel 以查看其代码。</translation>
    </message>
</context>
<context>
    <name>tenon::views::DamageModel</name>
    <message>
        <source>not comparable</source>
        <translation>无法比较</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Values of kernels, worst first</source>
        <translation>各 Kernel 的值，最差的在前</translation>
    </message>
    <message>
        <source>Numbers whose difference is more than the absolute tolerance plus the relative one times the value</source>
        <translation>差异大于“绝对容差 + 相对容差 × 数值”的个数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Largest difference</source>
        <translation>最大差异</translation>
    </message>
    <message>
        <source>On a log scale</source>
        <translation>对数刻度</translation>
    </message>
    <message>
        <source>Largest relative</source>
        <translation>最大相对差异</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>超差</translation>
    </message>
</context>
<context>
    <name>tenon::views::DropZone</name>
    <message>
        <source>Drop a model here, or open a file</source>
        <translation>将模型拖放到此处，或打开文件</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>A model (.onnx, .tir) or a project (.tenon) can also be dropped here.</source>
        <translation>也可以将模型（.onnx、.tir）或项目（.tenon）拖放到此处。</translation>
    </message>
    <message>
        <source>Let go to open it</source>
        <translation>松开以打开</translation>
    </message>
    <message>
        <source>ONNX models (.onnx), Tenon graphs (.tir) and projects (.tenon)</source>
        <translation>ONNX 模型（.onnx）、Tenon 计算图（.tir）和项目（.tenon）</translation>
    </message>
</context>
<context>
    <name>tenon::views::ExplanationView</name>
    <message>
        <source>Explanation of the pass</source>
        <translation>Pass 说明</translation>
    </message>
    <message>
        <source>Why it helps</source>
        <translation>为何有效</translation>
    </message>
    <message>
        <source>Where it stops</source>
        <translation>何时不适用</translation>
    </message>
    <message>
        <source>Select a pass to read what it does.</source>
        <translation>选择一个 Pass 以了解其作用。</translation>
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
        <translation>导出</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportForm</name>
    <message>
        <source>&amp;Run the self-test afterwards</source>
        <translation>完成后运行自检(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Variant</source>
        <translation>变体(&amp;V)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>目标平台(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Choose a folder to export to</source>
        <translation>选择导出文件夹</translation>
    </message>
    <message>
        <source>Runs what was written on one random input and compares the outputs.</source>
        <translation>用一组随机输入运行导出结果，并比较输出。</translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportRules</name>
    <message>
        <source>Shared library (.so)</source>
        <translation>共享库 (.so)</translation>
    </message>
    <message>
        <source>Static library (.a)</source>
        <translation>静态库 (.a)</translation>
    </message>
    <message>
        <source>Object file (.o)</source>
        <translation>目标文件 (.o)</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>可执行程序</translation>
    </message>
    <message>
        <source>ONNX model (.onnx)</source>
        <translation>ONNX 模型 (.onnx)</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>PCs since about 2013, with AVX2 (x86-64-v3)</source>
        <translation>约 2013 年以后的 PC，支持 AVX2 (x86-64-v3)</translation>
    </message>
    <message>
        <source>PCs and servers with AVX-512 (x86-64-v4)</source>
        <translation>支持 AVX-512 的 PC 和服务器 (x86-64-v4)</translation>
    </message>
    <message>
        <source>64-bit ARM under Linux, such as a Raspberry Pi 4 (aarch64)</source>
        <translation>运行 Linux 的 64 位 ARM，如 Raspberry Pi 4 (aarch64)</translation>
    </message>
    <message>
        <source>ONNX holds the graph and no compiled code: there is nothing to run.</source>
        <translation>ONNX 文件只含计算图，不含编译后的代码：没有可运行的内容。</translation>
    </message>
    <message>
        <source>Code for another kind of machine is not run here. The folder holds a self-test to run there.</source>
        <translation>面向其他机器的代码不在此处运行。文件夹中附有自检程序，可在目标机器上运行。</translation>
    </message>
    <message>
        <source>Such code runs only within a program. The folder holds a self-test to build and run.</source>
        <translation>此类代码只能在程序中运行。文件夹中附有自检程序，可自行构建并运行。</translation>
    </message>
    <message>
        <source>Choose a folder to export to.</source>
        <translation>请选择导出文件夹。</translation>
    </message>
    <message>
        <source>Give the whole path of the folder, starting with / or ~.</source>
        <translation>请给出文件夹的完整路径，以 / 或 ~ 开头。</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 是文件，不是文件夹。</translation>
    </message>
    <message>
        <source>You may not write in %1.</source>
        <translation>您没有 %1 的写入权限。</translation>
    </message>
    <message>
        <source>The folder will be made.</source>
        <translation>将创建该文件夹。</translation>
    </message>
    <message>
        <source>The folder is empty.</source>
        <translation>该文件夹为空。</translation>
    </message>
    <message>
        <source>The folder holds other files. They stay, but a model of the same name is replaced.</source>
        <translation>该文件夹含有其他文件。它们会保留，但同名模型将被替换。</translation>
    </message>
    <message>
        <source>The earlier export in this folder will be replaced.</source>
        <translation>该文件夹中先前的导出将被替换。</translation>
    </message>
    <message>
        <source>The folder holds files that no earlier export wrote. Choose an empty or a new one.</source>
        <translation>该文件夹含有并非由导出生成的文件。请选择空文件夹或新文件夹。</translation>
    </message>
    <message>
        <source>To load from C, C++ or Python. With a C header, examples and a self-test.</source>
        <translation>供 C、C++ 或 Python 加载。附 C 头文件、示例和自检程序。</translation>
    </message>
    <message>
        <source>To link into a program. With a C header, an example and a self-test.</source>
        <translation>供链接到程序中。附 C 头文件、示例和自检程序。</translation>
    </message>
    <message>
        <source>To link into a program, without an archive around it. With a C header, an example and a self-test.</source>
        <translation>供链接到程序中，不打包为归档。附 C 头文件、示例和自检程序。</translation>
    </message>
    <message>
        <source>Runs by itself: reads and writes NumPy arrays. With arrays to try it on.</source>
        <translation>可独立运行：读写 NumPy 数组。附可试用的数组。</translation>
    </message>
    <message>
        <source>The optimized graph for other tools; nothing is compiled.</source>
        <translation>优化后的计算图，供其他工具使用；不编译任何代码。</translation>
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
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>SHA-256 (beginning)</source>
        <translation>SHA-256（开头部分）</translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportedPage</name>
    <message>
        <source>How to call it</source>
        <translation>调用方法</translation>
    </message>
    <message>
        <source>Files of the export</source>
        <translation>导出的文件</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Copy check&amp;sums</source>
        <translation>复制校验和(&amp;S)</translation>
    </message>
    <message>
        <source>SHA-256 of every file, as sha256sum --check reads them</source>
        <translation>每个文件的 SHA-256，格式适用于 sha256sum --check</translation>
    </message>
    <message>
        <source>&amp;Export another…</source>
        <translation>再次导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>Exported to %1: %n file(s), %2</source>
        <translation>
            <numerusform>已导出到 %1：%n 个文件，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>The self-test was not run.</source>
        <translation>未运行自检。</translation>
    </message>
    <message>
        <source>The self-test passed.</source>
        <translation>自检通过。</translation>
    </message>
    <message>
        <source>The self-test failed: do not use these files.</source>
        <translation>自检失败：请勿使用这些文件。</translation>
    </message>
    <message>
        <source>How to call it from %1</source>
        <translation>从 %1 调用的方法</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>复制(&amp;P)</translation>
    </message>
    <message>
        <source>Copies the code that is shown</source>
        <translation>复制所显示的代码</translation>
    </message>
</context>
<context>
    <name>tenon::views::FindBar</name>
    <message>
        <source>Find in this text</source>
        <translation>在此文本中查找</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>上一个 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>下一个 (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number of the one shown, of all found</comment>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
</context>
<context>
    <name>tenon::views::GraphCanvas</name>
    <message>
        <source>Graph</source>
        <translation>计算图</translation>
    </message>
    <message numerus="yes">
        <source>%n boxes. The arrow keys walk along the edges.</source>
        <translation>
            <numerusform>%n 个方框。方向键沿边移动。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::GraphPanes</name>
    <message>
        <source>Imported model</source>
        <translation>导入的模型</translation>
    </message>
    <message>
        <source>Current variant</source>
        <translation>当前变体</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>计算图</translation>
    </message>
    <message>
        <source>Find by name, op or shape</source>
        <translation>按名称、算子或形状查找</translation>
    </message>
    <message>
        <source>Find nodes in the graphs</source>
        <translation>在计算图中查找节点</translation>
    </message>
    <message>
        <source>Enter goes to the next match, Shift+Enter to the one before.</source>
        <translation>按 Enter 转到下一个匹配项，按 Shift+Enter 转到上一个。</translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation>着色依据(&amp;C)</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>Kind of op</source>
        <translation>算子种类</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Measure first: no times are known yet.</source>
        <translation>请先测量：目前没有耗时数据。</translation>
    </message>
    <message>
        <source>Check the accuracy of every value first.</source>
        <translation>请先检查每个值的精度。</translation>
    </message>
    <message>
        <source>Show all of the graph</source>
        <translation>显示整个计算图</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Open every scope</source>
        <translation>展开所有作用域</translation>
    </message>
    <message>
        <source>Close every scope</source>
        <translation>折叠所有作用域</translation>
    </message>
    <message>
        <source>Overview in the corner</source>
        <translation>角落缩略图</translation>
    </message>
    <message>
        <source>List of nodes</source>
        <translation>节点列表</translation>
    </message>
    <message>
        <source>Only the imported model</source>
        <translation>仅导入的模型</translation>
    </message>
    <message>
        <source>Both graphs</source>
        <translation>两个计算图</translation>
    </message>
    <message>
        <source>Only the current variant</source>
        <translation>仅当前变体</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Left %1, right %2</source>
        <translation>左 %1，右 %2</translation>
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
        <translation>导入的计算图</translation>
    </message>
    <message>
        <source>Graph of the current variant</source>
        <translation>当前变体的计算图</translation>
    </message>
    <message>
        <source>Laying out…</source>
        <translation>正在布局…</translation>
    </message>
    <message>
        <source>No graph yet</source>
        <translation>尚无计算图</translation>
    </message>
    <message>
        <source>The graph appears here once a model is open.</source>
        <translation>打开模型后，计算图显示在此处。</translation>
    </message>
    <message>
        <source>Laying out the graph</source>
        <translation>正在布局计算图</translation>
    </message>
    <message>
        <source>The graph cannot be drawn</source>
        <translation>无法绘制计算图</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation>没有可绘制的内容</translation>
    </message>
    <message>
        <source>This graph has no nodes.</source>
        <translation>此计算图没有节点。</translation>
    </message>
    <message>
        <source>Output: %1 %2</source>
        <translation>输出：%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>耗时：%1</translation>
    </message>
    <message>
        <source>Relative error: %1</source>
        <translation>相对误差：%1</translation>
    </message>
</context>
<context>
    <name>tenon::views::HistogramObject</name>
    <message>
        <source>Fullest bar: %1 numbers</source>
        <translation>最高柱：%1 个数值</translation>
    </message>
    <message>
        <source>%1 to %2: %3 numbers (%4)</source>
        <translation>%1 至 %2：%3 个数值（%4）</translation>
    </message>
</context>
<context>
    <name>tenon::views::HistoryModel</name>
    <message>
        <source>Measured</source>
        <translation>测量时间</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>变体</translation>
    </message>
</context>
<context>
    <name>tenon::views::HistoryView</name>
    <message>
        <source>Earlier measurements</source>
        <translation>以往的测量</translation>
    </message>
    <message>
        <source>Show in the charts</source>
        <translation>在图表中显示</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>No measurements yet</source>
        <translation>尚无测量记录</translation>
    </message>
    <message>
        <source>Every measurement of a model is kept and listed here, so that you can come back to it.</source>
        <translation>模型的每次测量都会保留并列在此处，便于日后查看。</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>无法读取历史记录</translation>
    </message>
</context>
<context>
    <name>tenon::views::Inspector</name>
    <message>
        <source>What is selected</source>
        <translation>选中的内容</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Nothing to inspect</source>
        <translation>没有可检查的内容</translation>
    </message>
    <message>
        <source>Open a model: what you select in it is explained here.</source>
        <translation>打开模型后，此处说明您在其中选择的内容。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Copy in Full</source>
        <translation>复制全文</translation>
    </message>
</context>
<context>
    <name>tenon::views::KernelModel</name>
    <message>
        <source>Not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Part of the time of all kernels</source>
        <translation>占全部 Kernel 耗时的比例</translation>
    </message>
    <message>
        <source>Multiplications and additions of one inference</source>
        <translation>一次推理的乘法与加法次数</translation>
    </message>
    <message>
        <source>The method that computes the kernel, with its parameters</source>
        <translation>计算此 Kernel 的方法及其参数</translation>
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
        <translation>耗时</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation>FLOPs</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
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
        <translation>与基线比较的变体</translation>
    </message>
    <message>
        <source>Order of the kernels</source>
        <translation>Kernel 的排序</translation>
    </message>
    <message>
        <source>Slowest first</source>
        <translation>最慢的在前</translation>
    </message>
    <message>
        <source>Most time saved first</source>
        <translation>节省最多的在前</translation>
    </message>
    <message>
        <source>Most time lost first</source>
        <translation>增加最多的在前</translation>
    </message>
    <message>
        <source>&amp;Compare the baseline with</source>
        <translation>与基线比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>排序(&amp;O)</translation>
    </message>
    <message>
        <source>How to read it: a kernel is one piece of compiled code. Kernels that stand for the same nodes of the model are compared with each other, so a fused kernel stands against all those it replaced.</source>
        <translation>读图方法：一个 Kernel 是一段编译后的代码。对应模型中相同节点的 Kernel 相互比较，因此融合后的 Kernel 与它所取代的全部 Kernel 相比。</translation>
    </message>
</context>
<context>
    <name>tenon::views::KernelTexts</name>
    <message>
        <source>%1
%2: %3</source>
        <translation>%1
%2：%3</translation>
    </message>
    <message>
        <source>%1: no kernel</source>
        <translation>%1：无 Kernel</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 in %n kernel(s)</source>
        <translation>
            <numerusform>%1：%2，%n 个 Kernel</numerusform>
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
变化：%4</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n kernel(s), timed one by one, add up to %2: %3 more than one whole run.</source>
        <translation>
            <numerusform>%1：%n 个 Kernel 逐个计时，合计 %2：比一次完整运行多 %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n kernel(s) take %2; %3 (%4) of a run is overhead between them.</source>
        <translation>
            <numerusform>%1：%n 个 Kernel 耗时 %2；一次运行中另有 %3（%4）为其间的开销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, together %1.</source>
        <translation>
            <numerusform>以及另外 %n 项，合计 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, together %1 in %2 and %3 in %4.</source>
        <translation>
            <numerusform>以及另外 %n 项，合计 %2 中 %1，%4 中 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>±0 %</source>
        <translation>±0%</translation>
    </message>
    <message>
        <source>−%1 %</source>
        <translation>−%1%</translation>
    </message>
    <message>
        <source>+%1 %</source>
        <translation>+%1%</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Kernels before</source>
        <translation>之前的 Kernel 数</translation>
    </message>
    <message>
        <source>Kernels after</source>
        <translation>之后的 Kernel 数</translation>
    </message>
    <message>
        <source>Nodes of the model</source>
        <translation>模型节点数</translation>
    </message>
</context>
<context>
    <name>tenon::views::KernelView</name>
    <message>
        <source>Kernels and their code</source>
        <translation>Kernel 及其代码</translation>
    </message>
    <message>
        <source>Kernels in the order of execution</source>
        <translation>按执行顺序排列的 Kernel</translation>
    </message>
    <message>
        <source>Filter by kernel, operation or schedule</source>
        <translation>按 Kernel、算子或调度筛选</translation>
    </message>
    <message>
        <source>No kernels yet</source>
        <translation>尚无 Kernel</translation>
    </message>
    <message>
        <source>Once a variant is compiled, its kernels and their code are here.</source>
        <translation>变体编译完成后，其 Kernel 和代码显示在此处。</translation>
    </message>
    <message>
        <source>No kernels</source>
        <translation>没有 Kernel</translation>
    </message>
    <message>
        <source>Nothing is left to compute: every output of this variant is a constant.</source>
        <translation>没有需要计算的内容：此变体的所有输出都是常量。</translation>
    </message>
    <message numerus="yes">
        <source>%n kernels</source>
        <translation>
            <numerusform>%n 个 Kernel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n kernels</source>
        <translation>
            <numerusform>%1 / %n 个 Kernel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of kernels, time</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>This variant could not be compiled</source>
        <translation>此变体无法编译</translation>
    </message>
</context>
<context>
    <name>tenon::views::LabelChart</name>
    <message>
        <source>Share of right answers</source>
        <translation>正确率</translation>
    </message>
    <message>
        <source>%1, baseline</source>
        <translation>%1，基线</translation>
    </message>
    <message>
        <source>%1, %2 points</source>
        <translation>%1，%2 个百分点</translation>
    </message>
</context>
<context>
    <name>tenon::views::LatencyPage</name>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>The axis does not start at 0, to tell close times apart.</source>
        <translation>坐标轴不从 0 开始，以便区分相近的时间。</translation>
    </message>
    <message>
        <source>Only one variant was measured. Add a second one to see which is faster.</source>
        <translation>只测量了一个变体。再添加一个即可看出哪个更快。</translation>
    </message>
    <message>
        <source>How to read it: a box holds the middle half of all runs and the line across it is the median. The whiskers reach from the fastest 5&#xa0;% to the slowest 5&#xa0;%; dots are runs beyond them.</source>
        <translation>读图方法：箱体为中间一半的运行，箱内横线为中位数。须线从最快的 5% 延伸到最慢的 5%；圆点为其外的运行。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more comparison(s), which the table shows.</source>
        <translation>
            <numerusform>以及另外 %n 项比较，见表格。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::LatencyTexts</name>
    <message>
        <source>%1: median %2. Half of the runs took %3 to %4, nine in ten %5 to %6.</source>
        <translation>%1：中位数 %2。一半的运行耗时 %3 至 %4，90% 的运行为 %5 至 %6。</translation>
    </message>
    <message>
        <source>%1 is %2 faster than %3, 95&#xa0;% sure of at least %4.</source>
        <translation>%1 相对 %3 加速 %2，95% 置信度下至少 %4。</translation>
    </message>
    <message>
        <source>%1 is %2 slower than %3, 95&#xa0;% sure of at least %4.</source>
        <translation>%1 相对 %3 减速 %2，95% 置信度下至少 %4。</translation>
    </message>
    <message>
        <source>No difference between %1 and %2 was found: 95&#xa0;% sure that the speedup lies between %3 and %4.</source>
        <translation>%1 与 %2 之间未发现差异：95% 置信度下加速比介于 %3 与 %4 之间。</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>更快</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>更慢</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>无差异</translation>
    </message>
    <message>
        <source>%1 (in a virtual machine)</source>
        <translation>%1（虚拟机中）</translation>
    </message>
    <message numerus="yes">
        <source>%n usable core(s)</source>
        <translation>
            <numerusform>%n 个可用核心</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) used</source>
        <translation>
            <numerusform>使用 %n 个线程</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s), the variants taking turns</source>
        <translation>
            <numerusform>%n 轮，各变体轮流运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5%</translation>
    </message>
    <message>
        <source>25 %</source>
        <translation>25%</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75%</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95%</translation>
    </message>
    <message>
        <source>Speedup</source>
        <translation>加速比</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Working memory</source>
        <translation>工作内存</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
</context>
<context>
    <name>tenon::views::LegendStrip</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
</context>
<context>
    <name>tenon::views::MeasureBar</name>
    <message>
        <source>&amp;Measure</source>
        <translation>测量(&amp;M)</translation>
    </message>
    <message>
        <source>Times all variants against each other, taking turns.</source>
        <translation>轮流运行所有变体并对比耗时。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>How many processor cores one run may use.</source>
        <translation>一次运行最多可用的处理器核心数。</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>How long to measure. Longer makes small differences surer.</source>
        <translation>测量时长。时间越长，细微差异越可靠。</translation>
    </message>
    <message>
        <source>S&amp;weep</source>
        <translation>参数扫描(&amp;W)</translation>
    </message>
    <message>
        <source>Measures over several thread counts or batch sizes.</source>
        <translation>在多个线程数或批大小下测量。</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>显示为表格(&amp;T)</translation>
    </message>
    <message>
        <source>The same figures as a table, to read or to copy.</source>
        <translation>以表格显示相同数据，便于阅读或复制。</translation>
    </message>
    <message>
        <source>Th&amp;reads</source>
        <translation>线程数(&amp;R)</translation>
    </message>
    <message>
        <source>Secon&amp;ds</source>
        <translation>秒数(&amp;D)</translation>
    </message>
    <message>
        <source>Over &amp;threads: %1</source>
        <translation>不同线程数(&amp;T)：%1</translation>
    </message>
    <message>
        <source>Over &amp;batch sizes: %1</source>
        <translation>不同批大小(&amp;B)：%1</translation>
    </message>
    <message>
        <source>&amp;Other points…</source>
        <translation>其他取值(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>tenon::views::MemoryCanvas</name>
    <message>
        <source>Memory plan over time</source>
        <translation>随时间变化的内存规划</translation>
    </message>
    <message numerus="yes">
        <source>Planner %1: an arena of %2 for %n buffer(s), largest load %3 in step %4.</source>
        <translation>
            <numerusform>规划器 %1：内存池 %2，%n 个缓冲区，最大负载 %3，位于第 %4 步。</numerusform>
        </translation>
    </message>
    <message>
        <source>peak: step %1</source>
        <translation>峰值：第 %1 步</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Step %1, %2: %3 alive</source>
        <translation>第 %1 步，%2：存活 %3</translation>
    </message>
</context>
<context>
    <name>tenon::views::MemoryLegend</name>
    <message>
        <source>1–2 steps</source>
        <translation>1–2 步</translation>
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
        <translation>更长</translation>
    </message>
    <message>
        <source>under 1 % of the bound</source>
        <translation>低于下界的 1%</translation>
    </message>
    <message>
        <source>1–5 %</source>
        <translation>1–5%</translation>
    </message>
    <message>
        <source>5–15 %</source>
        <translation>5–15%</translation>
    </message>
    <message>
        <source>15–40 %</source>
        <translation>15–40%</translation>
    </message>
    <message>
        <source>more</source>
        <translation>更大</translation>
    </message>
    <message>
        <source>Colours, from light to strong: %1</source>
        <translation>颜色由浅到深：%1</translation>
    </message>
</context>
<context>
    <name>tenon::views::MemoryPainter</name>
    <message>
        <source>step of execution</source>
        <translation>执行步</translation>
    </message>
    <message>
        <source>arena = lower bound</source>
        <translation>内存池 = 下界</translation>
    </message>
    <message>
        <source>lower bound</source>
        <translation>下界</translation>
    </message>
    <message>
        <source>arena</source>
        <translation>内存池</translation>
    </message>
</context>
<context>
    <name>tenon::views::MemoryView</name>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Each box is a buffer: as wide as the steps it is needed for, as tall as its bytes. Boxes at the same height share memory. The line shows what is alive in each step; its peak is the least that any plan can need.</source>
        <translation>每个方框是一个缓冲区：宽度为需要它的步数，高度为其字节数。处于同一高度的方框共用内存。折线表示每一步存活的总量；其峰值是任何规划所需内存的最小值。</translation>
    </message>
    <message>
        <source>Planners</source>
        <translation>规划器</translation>
    </message>
    <message>
        <source>Use this planner</source>
        <translation>使用此规划器</translation>
    </message>
    <message>
        <source>Plans the memory of the current variant this way</source>
        <translation>以此方式规划当前变体的内存</translation>
    </message>
    <message>
        <source>Colour by size</source>
        <translation>按大小着色</translation>
    </message>
    <message>
        <source>Colour by lifetime</source>
        <translation>按生存期着色</translation>
    </message>
    <message>
        <source>Colour buffers by</source>
        <translation>缓冲区着色依据</translation>
    </message>
    <message>
        <source>Whole program</source>
        <translation>整个程序</translation>
    </message>
    <message>
        <source>Shows every step again (0). The wheel zooms, dragging moves.</source>
        <translation>重新显示所有步 (0)。滚轮缩放，拖动平移。</translation>
    </message>
    <message>
        <source>Nothing to plan</source>
        <translation>无需规划</translation>
    </message>
    <message>
        <source>No value of this variant has to be kept between two kernels.</source>
        <translation>此变体没有需要在 Kernel 之间保留的值。</translation>
    </message>
    <message>
        <source>No memory plan yet</source>
        <translation>尚无内存规划</translation>
    </message>
    <message>
        <source>See where every intermediate result lies in memory, and what each planner would save.</source>
        <translation>查看每个中间结果在内存中的位置，以及各规划器能节省多少。</translation>
    </message>
    <message>
        <source>Plan memory</source>
        <translation>规划内存</translation>
    </message>
    <message>
        <source>Planning memory</source>
        <translation>正在规划内存</translation>
    </message>
    <message>
        <source>The memory could not be planned</source>
        <translation>无法规划内存</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Point at a box to see what it is. The wheel zooms, dragging moves.</source>
        <translation>将指针移到方框上可查看其内容。滚轮缩放，拖动平移。</translation>
    </message>
</context>
<context>
    <name>tenon::views::Minimap</name>
    <message>
        <source>Overview of the graph</source>
        <translation>计算图缩略图</translation>
    </message>
</context>
<context>
    <name>tenon::views::NodeList</name>
    <message>
        <source>Nodes as imported</source>
        <translation>导入的节点</translation>
    </message>
    <message>
        <source>Nodes of the current variant</source>
        <translation>当前变体的节点</translation>
    </message>
    <message>
        <source>Filter by name, op or shape</source>
        <translation>按名称、算子或形状筛选</translation>
    </message>
    <message>
        <source>Filter of the list of nodes</source>
        <translation>节点列表筛选</translation>
    </message>
    <message>
        <source>No graph yet</source>
        <translation>尚无计算图</translation>
    </message>
    <message>
        <source>Its nodes are listed here once a model is open.</source>
        <translation>打开模型后，其节点列在此处。</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>tenon::views::NodeTableModel</name>
    <message>
        <source>Nodes with the same number are fused into one kernel; without one, a node is a kernel of its own.</source>
        <translation>编号相同的节点融合在同一个 Kernel 中；没有编号的节点独占一个 Kernel。</translation>
    </message>
    <message>
        <source>Op</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Output shape</source>
        <translation>输出形状</translation>
    </message>
    <message>
        <source>Fused in</source>
        <translation>融合于</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>耗时</translation>
    </message>
</context>
<context>
    <name>tenon::views::PageTexts</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>tenon::views::PassModel</name>
    <message>
        <source>Exceptions</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Near misses</source>
        <translation>未成改写</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Show more of %1</source>
        <translation>显示更多（共 %1 项）</translation>
    </message>
    <message>
        <source>%1 of %2 on</source>
        <translation>已启用 %1 / %2</translation>
    </message>
    <message>
        <source>kept in float</source>
        <translation>保持浮点</translation>
    </message>
    <message>
        <source>kept unfused</source>
        <translation>不融合</translation>
    </message>
</context>
<context>
    <name>tenon::views::PassesPanel</name>
    <message>
        <source>Passes</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>Passes are running</source>
        <translation>正在运行 Pass</translation>
    </message>
    <message>
        <source>Passes by stage</source>
        <translation>按阶段排列的 Pass</translation>
    </message>
    <message>
        <source>Step through</source>
        <translation>逐步查看</translation>
    </message>
    <message>
        <source>Show the graph before and after this pass</source>
        <translation>显示此 Pass 前后的计算图</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Edited, starting from the preset “%1”.</source>
        <translation>已编辑，基于预设“%1”。</translation>
    </message>
    <message>
        <source>The passes have not run yet.</source>
        <translation>尚未运行 Pass。</translation>
    </message>
    <message>
        <source>%1 → %2 kernels</source>
        <translation>%1 → %2 个 Kernel</translation>
    </message>
    <message>
        <source>%1, predicted %2</source>
        <translation>%1，预测 %2</translation>
    </message>
    <message>
        <source>The time is a prediction from the speed of this machine&apos;s memory and arithmetic. Measure to know.</source>
        <translation>该时间根据本机的内存与运算速度预测。实际值请以测量为准。</translation>
    </message>
</context>
<context>
    <name>tenon::views::PdfTexts</name>
    <message>
        <source>Tenon profile</source>
        <translation>Tenon 性能报告</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>变体</translation>
    </message>
    <message numerus="yes">
        <source>Times of one run with %n thread(s). A speedup is the median of the ratios inside a round, not the ratio of the medians.</source>
        <translation>
            <numerusform>使用 %n 个线程单次运行的耗时。加速比是各轮内比值的中位数，而不是中位数之比。</numerusform>
        </translation>
    </message>
    <message>
        <source>The axis does not start at 0.</source>
        <translation>坐标轴不从 0 开始。</translation>
    </message>
    <message>
        <source>How the times spread</source>
        <translation>耗时分布</translation>
    </message>
    <message>
        <source>Where the time goes</source>
        <translation>时间花在哪里</translation>
    </message>
    <message>
        <source>Kernels that stand for the same nodes of the model are compared as a group: a fused kernel stands against all those it replaced.</source>
        <translation>对应模型中相同节点的 Kernel 作为一组比较：融合后的 Kernel 与它所取代的全部 Kernel 相比。</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 与 %2 对比</translation>
    </message>
    <message>
        <source>Over batch sizes</source>
        <translation>不同批大小</translation>
    </message>
    <message>
        <source>Over thread counts</source>
        <translation>不同线程数</translation>
    </message>
    <message>
        <source>Points are medians; nine in ten runs lie in the band.</source>
        <translation>圆点为中位数；90% 的运行落在色带内。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>What each planner needs for the values between kernels, and its ratio to the lower bound: the largest sum of sizes alive at one time, which no plan can go below.</source>
        <translation>各规划器存放 Kernel 之间的值所需的内存，及其与下界之比：下界是同一时刻存活数据的最大总量，任何规划都不可能更低。</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>规划器</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>下界</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>Are the answers still right?</source>
        <translation>结果是否仍然正确？</translation>
    </message>
    <message>
        <source>Outputs against the reference interpreter of the model as it was opened.</source>
        <translation>输出与参考解释器运行原始模型的结果对比。</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>✓ accepted</source>
        <translation>✓ 可接受</translation>
    </message>
    <message>
        <source>✗ too far off</source>
        <translation>✗ 偏差过大</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>Passes of %1</source>
        <translation>%1 的 Pass</translation>
    </message>
    <message>
        <source>In the order they ran.</source>
        <translation>按运行顺序。</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Nodes before</source>
        <translation>之前的节点数</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Rewrites</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>计数器</translation>
    </message>
    <message>
        <source>For one run</source>
        <translation>每次运行</translation>
    </message>
    <message>
        <source>Processor counters</source>
        <translation>处理器计数器</translation>
    </message>
    <message>
        <source>None could be read on this machine:</source>
        <translation>在本机上均无法读取：</translation>
    </message>
    <message>
        <source>Events in user code.</source>
        <translation>用户态代码中的事件。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Where this was measured</source>
        <translation>测量环境</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>%1 (in a virtual machine)</source>
        <translation>%1（虚拟机中）</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>%1 physical, %2 logical, %3 usable here</source>
        <translation>物理 %1，逻辑 %2，此处可用 %3</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特性</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Frequency governor</source>
        <translation>调频策略</translation>
    </message>
    <message>
        <source>not told by this system</source>
        <translation>系统未提供</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 – Tenon profile</source>
        <translation>%1 – Tenon 性能报告</translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2</source>
        <translation>无法将报告写入 %1：%2</translation>
    </message>
    <message>
        <source>A box holds the middle half of all runs and the line across it is the median. The whiskers reach from the fastest 5&#xa0;% to the slowest 5&#xa0;%. The variants took turns, so a slow moment of the machine met all of them.</source>
        <translation>箱体为中间一半的运行，箱内横线为中位数。须线从最快的 5% 延伸到最慢的 5%。各变体轮流运行，因此机器变慢的时刻对所有变体影响相同。</translation>
    </message>
</context>
<context>
    <name>tenon::views::PlannerCard</name>
    <message>
        <source>%1, arena %2, %3, the planner of this variant</source>
        <translation>%1，内存池 %2，%3，此变体的规划器</translation>
    </message>
    <message>
        <source>%1, arena %2, %3</source>
        <translation>%1，内存池 %2，%3</translation>
    </message>
    <message>
        <source>%1, in use</source>
        <translation>%1，使用中</translation>
    </message>
    <message>
        <source>at the lower bound</source>
        <translation>等于下界</translation>
    </message>
    <message>
        <source>%1 over the bound</source>
        <translation>超出下界 %1</translation>
    </message>
    <message>
        <source>at the lower bound: no plan can need less</source>
        <translation>等于下界：任何规划都不可能更少</translation>
    </message>
    <message>
        <source>%1 over the lower bound</source>
        <translation>超出下界 %1</translation>
    </message>
</context>
<context>
    <name>tenon::views::PlotTexts</name>
    <message>
        <source>A chart can be written as .png, .svg or .pdf, which the name “%1” does not end in.</source>
        <translation>图表可保存为 .png、.svg 或 .pdf，但名称“%1”不以其中任何一个结尾。</translation>
    </message>
    <message>
        <source>The chart could not be written to %1: %2</source>
        <translation>无法将图表写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>tenon::views::RecentList</name>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
</context>
<context>
    <name>tenon::views::RecentRow</name>
    <message>
        <source>Take it off the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>从列表中移除 %1</translation>
    </message>
    <message>
        <source>%1, no longer there</source>
        <translation>%1，已不存在</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>%1 is no longer there</source>
        <translation>%1 已不存在</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>已不存在</translation>
    </message>
</context>
<context>
    <name>tenon::views::SampleCard</name>
    <message>
        <source>Open the sample %1</source>
        <translation>打开示例 %1</translation>
    </message>
</context>
<context>
    <name>tenon::views::SketchView</name>
    <message>
        <source>Before: %1. After: %2.</source>
        <translation>之前：%1。之后：%2。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>tenon::views::StartPage</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Tenon</source>
        <translation>Tenon</translation>
    </message>
    <message>
        <source>See what a compiler does to a neural network, and what each step is worth on this computer.</source>
        <translation>看看编译器对神经网络做了什么，以及每一步在本机上值多少。</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>或试用示例</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Open a model → switch optimizations on and off → measure what they are worth → export the winner</source>
        <translation>打开模型 → 开关各项优化 → 测量其收益 → 导出最优结果</translation>
    </message>
</context>
<context>
    <name>tenon::views::StateView</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>tenon::views::StepControls</name>
    <message>
        <source>Previous pass</source>
        <translation>上一个 Pass</translation>
    </message>
    <message>
        <source>Ctrl+Up</source>
        <translation>Ctrl+↑</translation>
    </message>
    <message>
        <source>Previous rewrite</source>
        <translation>上一处改写</translation>
    </message>
    <message>
        <source>Ctrl+Left</source>
        <translation>Ctrl+←</translation>
    </message>
    <message>
        <source>Next rewrite</source>
        <translation>下一处改写</translation>
    </message>
    <message>
        <source>Ctrl+Right</source>
        <translation>Ctrl+→</translation>
    </message>
    <message>
        <source>Next pass</source>
        <translation>下一个 Pass</translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation>Ctrl+↓</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>速度(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Move nodes to their new places</source>
        <translation>将节点移动到新位置(&amp;M)</translation>
    </message>
    <message>
        <source>Without it, the graph before is replaced by the graph after at once.</source>
        <translation>不勾选时，前后两个计算图直接切换。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
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
        <translation>此处无事可做</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>tenon::views::StepRewriteModel</name>
    <message>
        <source>The whole pass</source>
        <translation>整个 Pass</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>tenon::views::StepView</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Steps of the passes</source>
        <translation>Pass 的步骤</translation>
    </message>
    <message>
        <source>Passes that ran</source>
        <translation>已运行的 Pass</translation>
    </message>
    <message>
        <source>Rewrites of this pass</source>
        <translation>此 Pass 的改写</translation>
    </message>
    <message>
        <source>This step cannot be shown</source>
        <translation>无法显示此步骤</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Running the passes up to here</source>
        <translation>正在运行到此处为止的 Pass</translation>
    </message>
    <message>
        <source>%1, rewrite %2 of %3: %4</source>
        <translation>%1，第 %2 处改写，共 %3 处：%4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 found nothing to do in this model.</source>
        <translation>“%1”在此模型中无事可做。</translation>
    </message>
    <message>
        <source>Nothing to step through yet</source>
        <translation>尚无可逐步查看的内容</translation>
    </message>
    <message>
        <source>The steps appear as soon as the passes have run.</source>
        <translation>Pass 运行后，步骤即显示在此处。</translation>
    </message>
    <message>
        <source>%1 did not run</source>
        <translation>“%1”未运行</translation>
    </message>
    <message>
        <source>Switch it on in the list of passes to see what it does to this model.</source>
        <translation>在 Pass 列表中启用它，即可查看它对此模型的作用。</translation>
    </message>
    <message>
        <source>No pass ran</source>
        <translation>没有运行任何 Pass</translation>
    </message>
    <message>
        <source>Every pass is off. Switch some on, or choose another preset.</source>
        <translation>所有 Pass 均已关闭。请启用若干 Pass，或选择其他预设。</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>之前(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>之后(&amp;A)</translation>
    </message>
</context>
<context>
    <name>tenon::views::SweepDialog</name>
    <message>
        <source>Sweep</source>
        <translation>参数扫描</translation>
    </message>
    <message>
        <source>thread counts</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>batch sizes</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Measure &amp;over</source>
        <translation>扫描参数(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>取值(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Seconds for each</source>
        <translation>每点秒数(&amp;S)</translation>
    </message>
    <message>
        <source>All variants are measured at each point.</source>
        <translation>每个取值都会测量所有变体。</translation>
    </message>
    <message>
        <source>Give up to 32 whole numbers from 1 to 4096, such as: 1, 2, 4, 8</source>
        <translation>最多输入 32 个 1 到 4096 之间的整数，例如：1, 2, 4, 8</translation>
    </message>
</context>
<context>
    <name>tenon::views::SweepPage</name>
    <message>
        <source>Sweep</source>
        <translation>参数扫描</translation>
    </message>
    <message>
        <source>What is shown over the points of the sweep</source>
        <translation>沿扫描取值显示的指标</translation>
    </message>
    <message>
        <source>Time of one run</source>
        <translation>单次运行耗时</translation>
    </message>
    <message>
        <source>Inputs a second</source>
        <translation>每秒输入数</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>显示(&amp;H)</translation>
    </message>
    <message>
        <source>How to read it: lower is better. Points are medians; nine in ten runs lie in the band.</source>
        <translation>读图方法：越低越好。圆点为中位数；90% 的运行落在色带内。</translation>
    </message>
    <message>
        <source>How to read it: higher is better. Points are medians; nine in ten runs lie in the band.</source>
        <translation>读图方法：越高越好。圆点为中位数；90% 的运行落在色带内。</translation>
    </message>
</context>
<context>
    <name>tenon::views::SweepTexts</name>
    <message>
        <source>%1, %2: %3. Nine in ten runs: %4 to %5.</source>
        <translation>%1，%2：%3。90% 的运行：%4 至 %5。</translation>
    </message>
    <message>
        <source>%1 inputs/s</source>
        <translation>%1 个输入/秒</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5%</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95%</translation>
    </message>
    <message>
        <source>Inputs a second</source>
        <translation>每秒输入数</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n 个线程</numerusform>
        </translation>
    </message>
    <message>
        <source>batch of %1</source>
        <translation>批大小 %1</translation>
    </message>
</context>
<context>
    <name>tenon::views::VariantModel</name>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Median of all inferences, and the range that nine in ten of them lie in</source>
        <translation>所有推理的中位数，以及其中 90% 所处的范围</translation>
    </message>
    <message>
        <source>current variant</source>
        <translation>当前变体</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Memory for everything that is computed on the way</source>
        <translation>计算过程中所有数据占用的内存</translation>
    </message>
    <message>
        <source>Weights and other constants as the compiled code keeps them</source>
        <translation>编译后的代码所保存的权重及其他常量</translation>
    </message>
    <message>
        <source>Size of the shared library that an export writes</source>
        <translation>导出的共享库的大小</translation>
    </message>
    <message>
        <source>How many times faster than the baseline, with the range that it lies in with 95 % confidence</source>
        <translation>相对基线的加速倍数，及其 95% 置信区间</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Against the baseline</source>
        <translation>相对基线</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Working memory</source>
        <translation>工作内存</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>常量</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>库</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>tenon::views::VariantTable</name>
    <message>
        <source>Variants</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Make Current</source>
        <translation>设为当前</translation>
    </message>
    <message>
        <source>Show this variant in all views (Enter)</source>
        <translation>在所有视图中显示此变体 (Enter)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>A new variant with the same recipe (Ctrl+D)</source>
        <translation>以相同配方新建变体 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Give the variant another name (F2)</source>
        <translation>为变体改名 (F2)</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Keep the variant in every chart and measurement</source>
        <translation>让此变体始终出现在所有图表和测量中</translation>
    </message>
    <message>
        <source>Set as Baseline</source>
        <translation>设为基线</translation>
    </message>
    <message>
        <source>Compare all other variants with this one</source>
        <translation>将所有其他变体与此变体比较</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the variant; the baseline cannot be deleted (Del)</source>
        <translation>删除变体；基线不可删除 (Del)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>A new variant from a preset</source>
        <translation>从预设新建变体</translation>
    </message>
    <message>
        <source>No variants</source>
        <translation>没有变体</translation>
    </message>
    <message>
        <source>Open a model: its variants are compared here.</source>
        <translation>打开模型后，其变体在此处比较。</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
</context>
<context>
    <name>tenon::views::VerdictList</name>
    <message>
        <source>Verdicts</source>
        <translation>结论</translation>
    </message>
</context>
</TS>
