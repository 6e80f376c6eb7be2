<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>BoxPainter</name>
    <message>
        <source>kept float</source>
        <translation>浮動小数点を維持</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>融合から除外</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>absolute value</source>
        <translation>絶対値</translation>
    </message>
    <message>
        <source>inverse cosine</source>
        <translation>逆余弦</translation>
    </message>
    <message>
        <source>inverse sine</source>
        <translation>逆正弦</translation>
    </message>
    <message>
        <source>inverse tangent</source>
        <translation>逆正接</translation>
    </message>
    <message>
        <source>flips every bit</source>
        <translation>すべてのビットを反転します</translation>
    </message>
    <message>
        <source>converts to another element type</source>
        <translation>別の要素型に変換します</translation>
    </message>
    <message>
        <source>rounds up to an integer</source>
        <translation>整数に切り上げます</translation>
    </message>
    <message>
        <source>continuously differentiable exponential linear unit</source>
        <translation>連続微分可能な指数線形ユニット</translation>
    </message>
    <message>
        <source>limits values to a range</source>
        <translation>値を範囲内に制限します</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>hyperbolic cosine</source>
        <translation>双曲線余弦</translation>
    </message>
    <message>
        <source>exponential linear unit</source>
        <translation>指数線形ユニット</translation>
    </message>
    <message>
        <source>error function</source>
        <translation>誤差関数</translation>
    </message>
    <message>
        <source>natural exponential</source>
        <translation>自然指数関数</translation>
    </message>
    <message>
        <source>rounds down to an integer</source>
        <translation>整数に切り下げます</translation>
    </message>
    <message>
        <source>Gaussian error linear unit: x times the normal distribution function of x</source>
        <translation>ガウス誤差線形ユニット: x と、x における正規分布関数の値との積</translation>
    </message>
    <message>
        <source>piecewise linear sigmoid</source>
        <translation>区分線形シグモイド</translation>
    </message>
    <message>
        <source>x times a piecewise linear sigmoid of x</source>
        <translation>x と、x の区分線形シグモイドとの積</translation>
    </message>
    <message>
        <source>passes its input on</source>
        <translation>入力をそのまま渡します</translation>
    </message>
    <message>
        <source>tells infinities</source>
        <translation>無限大かどうかを判定します</translation>
    </message>
    <message>
        <source>tells not-a-numbers</source>
        <translation>非数 (NaN) かどうかを判定します</translation>
    </message>
    <message>
        <source>keeps positives, scales negatives down</source>
        <translation>正の値はそのまま、負の値は縮小します</translation>
    </message>
    <message>
        <source>natural logarithm</source>
        <translation>自然対数</translation>
    </message>
    <message>
        <source>x times tanh of softplus of x</source>
        <translation>x と tanh(softplus(x)) との積</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>符号反転</translation>
    </message>
    <message>
        <source>logical not</source>
        <translation>論理否定</translation>
    </message>
    <message>
        <source>one over x</source>
        <translation>x の逆数</translation>
    </message>
    <message>
        <source>keeps positives, zeroes negatives</source>
        <translation>正の値はそのまま、負の値は 0 にします</translation>
    </message>
    <message>
        <source>rounds to the nearest integer, halves to even</source>
        <translation>最も近い整数に丸め、中間の値は偶数に丸めます</translation>
    </message>
    <message>
        <source>scaled exponential linear unit</source>
        <translation>スケール付き指数線形ユニット</translation>
    </message>
    <message>
        <source>moves values towards zero by a threshold</source>
        <translation>しきい値の分だけ値を 0 に近づけます</translation>
    </message>
    <message>
        <source>logistic function</source>
        <translation>ロジスティック関数</translation>
    </message>
    <message>
        <source>-1, 0 or 1</source>
        <translation>-1、0、1 のいずれか</translation>
    </message>
    <message>
        <source>sine</source>
        <translation>正弦</translation>
    </message>
    <message>
        <source>hyperbolic sine</source>
        <translation>双曲線正弦</translation>
    </message>
    <message>
        <source>log of one plus exp of x</source>
        <translation>log(1 + exp(x))</translation>
    </message>
    <message>
        <source>x over one plus its absolute value</source>
        <translation>x を (1 + x の絶対値) で割った値</translation>
    </message>
    <message>
        <source>square root</source>
        <translation>平方根</translation>
    </message>
    <message>
        <source>x times the sigmoid of alpha x</source>
        <translation>x と、alpha x のシグモイドとの積</translation>
    </message>
    <message>
        <source>tangent</source>
        <translation>正接</translation>
    </message>
    <message>
        <source>hyperbolic tangent</source>
        <translation>双曲線正接</translation>
    </message>
    <message>
        <source>keeps values above a threshold, zeroes the rest</source>
        <translation>しきい値を超える値はそのまま、それ以外は 0 にします</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>和</translation>
    </message>
    <message>
        <source>logical and</source>
        <translation>論理積</translation>
    </message>
    <message>
        <source>and of every bit</source>
        <translation>ビットごとの論理積</translation>
    </message>
    <message>
        <source>or of every bit</source>
        <translation>ビットごとの論理和</translation>
    </message>
    <message>
        <source>exclusive or of every bit</source>
        <translation>ビットごとの排他的論理和</translation>
    </message>
    <message>
        <source>quotient; integers truncate</source>
        <translation>商 (整数は切り捨て)</translation>
    </message>
    <message>
        <source>tells equal elements</source>
        <translation>要素が等しいかどうかを判定します</translation>
    </message>
    <message>
        <source>tells where the first is greater</source>
        <translation>1 番目の値が大きいかどうかを判定します</translation>
    </message>
    <message>
        <source>tells where the first is not less</source>
        <translation>1 番目の値が以上かどうかを判定します</translation>
    </message>
    <message>
        <source>tells where the first is less</source>
        <translation>1 番目の値が小さいかどうかを判定します</translation>
    </message>
    <message>
        <source>tells where the first is not greater</source>
        <translation>1 番目の値が以下かどうかを判定します</translation>
    </message>
    <message>
        <source>largest of its inputs</source>
        <translation>入力のうち最大の値</translation>
    </message>
    <message>
        <source>mean of its inputs</source>
        <translation>入力の平均値</translation>
    </message>
    <message>
        <source>smallest of its inputs</source>
        <translation>入力のうち最小の値</translation>
    </message>
    <message>
        <source>remainder</source>
        <translation>剰余</translation>
    </message>
    <message>
        <source>product</source>
        <translation>積</translation>
    </message>
    <message>
        <source>logical or</source>
        <translation>論理和</translation>
    </message>
    <message>
        <source>power</source>
        <translation>べき乗</translation>
    </message>
    <message>
        <source>keeps positives, scales negatives by a learned slope</source>
        <translation>正の値はそのまま、負の値には学習した傾きを掛けます</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>sum of its inputs</source>
        <translation>入力の和</translation>
    </message>
    <message>
        <source>chooses between two values by a condition</source>
        <translation>条件に応じて 2 つの値から選びます</translation>
    </message>
    <message>
        <source>logical exclusive or</source>
        <translation>排他的論理和</translation>
    </message>
    <message>
        <source>integers back to real numbers by scale and zero point</source>
        <translation>スケールとゼロ点を使って整数を実数に戻します</translation>
    </message>
    <message>
        <source>real numbers to integers by scale and zero point</source>
        <translation>スケールとゼロ点を使って実数を整数にします</translation>
    </message>
    <message>
        <source>softmax(scale Q K^T + mask) V for every head: inputs [B,H,S,D]</source>
        <translation>ヘッドごとの softmax(scale Q K^T + mask) V: 入力は [B,H,S,D]</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>畳み込み</translation>
    </message>
    <message>
        <source>convolution of integers, exact 32-bit sums</source>
        <translation>整数の畳み込み、正確な 32 ビット加算</translation>
    </message>
    <message>
        <source>transposed convolution</source>
        <translation>転置畳み込み</translation>
    </message>
    <message>
        <source>alpha A B + beta C of matrices</source>
        <translation>行列の alpha A B + beta C</translation>
    </message>
    <message>
        <source>matrix product</source>
        <translation>行列積</translation>
    </message>
    <message>
        <source>matrix product of integers, exact 32-bit sums</source>
        <translation>整数の行列積、正確な 32 ビット加算</translation>
    </message>
    <message>
        <source>convolution of quantized values, requantized</source>
        <translation>量子化された値の畳み込み、結果を再量子化</translation>
    </message>
    <message>
        <source>matrix product of quantized values, requantized</source>
        <translation>量子化された値の行列積、結果を再量子化</translation>
    </message>
    <message>
        <source>position of the largest element</source>
        <translation>最大の要素の位置</translation>
    </message>
    <message>
        <source>position of the smallest element</source>
        <translation>最小の要素の位置</translation>
    </message>
    <message>
        <source>scale and shift by stored statistics of each channel</source>
        <translation>チャンネルごとに保存された統計量でスケールとシフトを行います</translation>
    </message>
    <message>
        <source>mean over all positions of a channel</source>
        <translation>チャンネル内の全位置の平均値</translation>
    </message>
    <message>
        <source>largest over all positions of a channel</source>
        <translation>チャンネル内の全位置の最大値</translation>
    </message>
    <message>
        <source>normalizes groups of channels to mean 0 and variance 1</source>
        <translation>チャンネルのグループを平均 0、分散 1 に正規化します</translation>
    </message>
    <message>
        <source>normalizes each channel to mean 0 and variance 1</source>
        <translation>各チャンネルを平均 0、分散 1 に正規化します</translation>
    </message>
    <message>
        <source>normalizes the trailing axes to mean 0 and variance 1</source>
        <translation>末尾の軸を平均 0、分散 1 に正規化します</translation>
    </message>
    <message>
        <source>logarithm of softmax</source>
        <translation>softmax の対数</translation>
    </message>
    <message>
        <source>divides by the p-norm along an axis</source>
        <translation>軸方向の p ノルムで割ります</translation>
    </message>
    <message>
        <source>sum of absolute values</source>
        <translation>絶対値の和</translation>
    </message>
    <message>
        <source>square root of the sum of squares</source>
        <translation>二乗和の平方根</translation>
    </message>
    <message>
        <source>log of the sum</source>
        <translation>和の対数</translation>
    </message>
    <message>
        <source>log of the sum of exponentials</source>
        <translation>指数の和の対数</translation>
    </message>
    <message>
        <source>largest along axes</source>
        <translation>軸方向の最大値</translation>
    </message>
    <message>
        <source>mean along axes</source>
        <translation>軸方向の平均値</translation>
    </message>
    <message>
        <source>smallest along axes</source>
        <translation>軸方向の最小値</translation>
    </message>
    <message>
        <source>product along axes</source>
        <translation>軸方向の積</translation>
    </message>
    <message>
        <source>sum along axes</source>
        <translation>軸方向の和</translation>
    </message>
    <message>
        <source>sum of squares along axes</source>
        <translation>軸方向の二乗和</translation>
    </message>
    <message>
        <source>divides by the root mean square of the trailing axes</source>
        <translation>末尾の軸の二乗平均平方根で割ります</translation>
    </message>
    <message>
        <source>exponentials along an axis, scaled to sum to one</source>
        <translation>軸方向の指数を、和が 1 になるようにスケールします</translation>
    </message>
    <message>
        <source>mean of a sliding window</source>
        <translation>スライド窓の平均値</translation>
    </message>
    <message>
        <source>divides by the local energy of neighbouring channels</source>
        <translation>隣接するチャンネルの局所エネルギーで割ります</translation>
    </message>
    <message>
        <source>largest of a sliding window</source>
        <translation>スライド窓の最大値</translation>
    </message>
    <message>
        <source>joins tensors along an axis</source>
        <translation>テンソルを軸方向に連結します</translation>
    </message>
    <message>
        <source>moves channels into blocks of pixels</source>
        <translation>チャンネルを画素のブロックに移します</translation>
    </message>
    <message>
        <source>broadcasts to a shape</source>
        <translation>指定の形状にブロードキャストします</translation>
    </message>
    <message>
        <source>reshapes to a matrix</source>
        <translation>行列に変形します</translation>
    </message>
    <message>
        <source>picks slices by index</source>
        <translation>インデックスでスライスを選びます</translation>
    </message>
    <message>
        <source>picks elements by index along an axis</source>
        <translation>軸方向にインデックスで要素を選びます</translation>
    </message>
    <message>
        <source>adds a border</source>
        <translation>周囲に余白を追加します</translation>
    </message>
    <message>
        <source>same elements in another shape</source>
        <translation>要素はそのままで形状を変えます</translation>
    </message>
    <message>
        <source>resamples to another size</source>
        <translation>別の大きさに再サンプリングします</translation>
    </message>
    <message>
        <source>cuts a range out of each axis</source>
        <translation>各軸から範囲を切り出します</translation>
    </message>
    <message>
        <source>moves blocks of pixels into channels</source>
        <translation>画素のブロックをチャンネルに移します</translation>
    </message>
    <message>
        <source>cuts into parts along an axis</source>
        <translation>軸方向に分割します</translation>
    </message>
    <message>
        <source>drops axes of extent 1</source>
        <translation>長さ 1 の軸を取り除きます</translation>
    </message>
    <message>
        <source>repeats along axes</source>
        <translation>軸方向に繰り返します</translation>
    </message>
    <message>
        <source>permutes axes</source>
        <translation>軸を入れ替えます</translation>
    </message>
    <message>
        <source>keeps the upper or lower triangle</source>
        <translation>上三角または下三角を残します</translation>
    </message>
    <message>
        <source>inserts axes of extent 1</source>
        <translation>長さ 1 の軸を挿入します</translation>
    </message>
    <message>
        <source>fills a shape with one value</source>
        <translation>指定の形状を 1 つの値で埋めます</translation>
    </message>
    <message>
        <source>identity matrix</source>
        <translation>単位行列</translation>
    </message>
    <message>
        <source>numbers from start to limit</source>
        <translation>開始値から上限までの数列</translation>
    </message>
    <message>
        <source>the extents of its input</source>
        <translation>入力の各次元の長さ</translation>
    </message>
    <message>
        <source>the number of elements of its input</source>
        <translation>入力の要素数</translation>
    </message>
    <message>
        <source>every buffer has a place of its own: nothing is shared</source>
        <translation>各バッファーが専用の場所を持ち、共有しません</translation>
    </message>
    <message>
        <source>first free place, in execution order</source>
        <translation>実行順に最初の空き場所へ置きます</translation>
    </message>
    <message>
        <source>largest buffer first, into the tightest gap</source>
        <translation>大きいバッファーから順に、最も狭い隙間へ置きます</translation>
    </message>
    <message>
        <source>buffer with the most neighbours first, into the tightest gap</source>
        <translation>隣接の多いバッファーから順に、最も狭い隙間へ置きます</translation>
    </message>
    <message>
        <source>starts from the best greedy order and improves it by seeded search</source>
        <translation>最良の貪欲順から始め、シード固定の探索で改善します</translation>
    </message>
    <message>
        <source>a convolution of each channel by itself, in register tiles</source>
        <translation>チャンネルごとに独立した畳み込み、レジスタータイル単位</translation>
    </message>
    <message>
        <source>output lines of the register tile</source>
        <translation>レジスタータイルの出力行数</translation>
    </message>
    <message>
        <source>columns of the register tile, in vectors</source>
        <translation>レジスタータイルの列数 (ベクトル単位)</translation>
    </message>
    <message>
        <source>output lines whose input is copied at once</source>
        <translation>入力をまとめてコピーする出力行数</translation>
    </message>
    <message>
        <source>softmax(Q K^T) V in blocks of queries</source>
        <translation>クエリのブロック単位で計算する softmax(Q K^T) V</translation>
    </message>
    <message>
        <source>queries that are worked on together, in vectors</source>
        <translation>まとめて処理するクエリ数 (ベクトル単位)</translation>
    </message>
    <message>
        <source>keys of a register tile of scores</source>
        <translation>スコアのレジスタータイルのキー数</translation>
    </message>
    <message>
        <source>queries of a register tile of the output</source>
        <translation>出力のレジスタータイルのクエリ数</translation>
    </message>
    <message>
        <source>columns of a register tile of the output, in vectors</source>
        <translation>出力のレジスタータイルの列数 (ベクトル単位)</translation>
    </message>
    <message>
        <source>steps along the depth of a product in one iteration</source>
        <translation>1 回の反復で積の深さ方向に進むステップ数</translation>
    </message>
    <message>
        <source>a product of matrices or a convolution as one, in register tiles</source>
        <translation>行列積、または行列積とみなした畳み込み、レジスタータイル単位</translation>
    </message>
    <message>
        <source>rows of the register tile: elements that are broadcast</source>
        <translation>レジスタータイルの行数: ブロードキャストされる要素</translation>
    </message>
    <message>
        <source>steps along the depth in one iteration</source>
        <translation>1 回の反復で深さ方向に進むステップ数</translation>
    </message>
    <message>
        <source>tiles, or lines of a convolution, whose operand is packed together</source>
        <translation>オペランドをまとめてパックするタイル数 (または畳み込みの行数)</translation>
    </message>
    <message>
        <source>1: copy the vector operand into a panel first; 0: read it in place</source>
        <translation>1: ベクトルオペランドを先にパネルへコピー、0: その場で読み取り</translation>
    </message>
    <message>
        <source>1: vectors run along the rows of the result instead of its columns</source>
        <translation>1: ベクトルを結果の列ではなく行に沿って並べる</translation>
    </message>
    <message>
        <source>0: row blocks outermost; 1: column tiles outermost</source>
        <translation>0: 行ブロックが最も外側、1: 列タイルが最も外側</translation>
    </message>
    <message>
        <source>parallel parts of the row blocks</source>
        <translation>行ブロックの並列分割数</translation>
    </message>
    <message>
        <source>folds the axes of a row in a few passes over it</source>
        <translation>行の軸を数回の走査で縮約します</translation>
    </message>
    <message>
        <source>accumulators of a row, to hide the latency of adding</source>
        <translation>加算の遅延を隠すための、行ごとのアキュムレーター数</translation>
    </message>
    <message>
        <source>every element by itself, in vectors</source>
        <translation>要素ごとに、ベクトルで計算します</translation>
    </message>
    <message>
        <source>vectors computed in one step of the innermost loop</source>
        <translation>最内ループの 1 ステップで計算するベクトル数</translation>
    </message>
    <message>
        <source>plain loops for anything that has a definition</source>
        <translation>定義のあるものすべてに使える単純なループ</translation>
    </message>
</context>
<context>
    <name>EdgePainter</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n 個の値</numerusform>
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
        <translation>%1 %2、出力 %3</translation>
    </message>
    <message>
        <source>Scope %1, %2, closed</source>
        <translation>スコープ %1、%2、閉じています</translation>
    </message>
    <message>
        <source>Scope %1, %2, open</source>
        <translation>スコープ %1、%2、開いています</translation>
    </message>
    <message>
        <source>Input %1, %2</source>
        <translation>入力 %1、%2</translation>
    </message>
    <message>
        <source>Output %1, %2</source>
        <translation>出力 %1、%2</translation>
    </message>
    <message>
        <source>Value %1</source>
        <translation>値 %1</translation>
    </message>
</context>
<context>
    <name>GraphExport</name>
    <message>
        <source>There is no drawing to write yet.</source>
        <translation>書き出す図がまだありません。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 に書き込めません: %2。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 件</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>表示するものがありません</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>もう存在しません</translation>
    </message>
    <message>
        <source>What was selected is not in the current graph. Select something else.</source>
        <translation>選択していたものは現在のグラフにありません。別のものを選択してください。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>type, size</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(名前なし)</translation>
    </message>
    <message>
        <source>%1, constant</source>
        <comment>type of a value</comment>
        <translation>%1、定数</translation>
    </message>
    <message>
        <source>%1, model input</source>
        <comment>type of a value</comment>
        <translation>%1、モデルの入力</translation>
    </message>
    <message>
        <source>%1, model output</source>
        <comment>type of a value</comment>
        <translation>%1、モデルの出力</translation>
    </message>
    <message>
        <source>Kernel %1: %2</source>
        <translation>カーネル %1: %2</translation>
    </message>
    <message>
        <source>source node %1</source>
        <translation>元のノード %1</translation>
    </message>
    <message>
        <source>%1, %2 of all kernels</source>
        <comment>time, share</comment>
        <translation>%1、全カーネルの %2</translation>
    </message>
    <message>
        <source>One function of machine code that computes the operations below in one go.</source>
        <translation>下記の演算を一度にまとめて計算する、機械語の 1 つの関数です。</translation>
    </message>
    <message>
        <source>Operations in it</source>
        <translation>含まれる演算</translation>
    </message>
    <message numerus="yes">
        <source>Stands for %n nodes of the model</source>
        <translation>
            <numerusform>モデルの %n 個のノードに対応</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>measured, median</source>
        <translation>実測、中央値</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>計算量</translation>
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
        <translation>メモリ転送量</translation>
    </message>
    <message>
        <source>%1B/s</source>
        <translation>%1B/s</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>演算強度</translation>
    </message>
    <message>
        <source>%1 FLOPs a byte</source>
        <translation>1 バイトあたり %1 FLOPs</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Loops and machine code</source>
        <translation>ループと機械語</translation>
    </message>
    <message>
        <source>How it is computed</source>
        <translation>計算方法</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Select an operation, a value or a kernel anywhere to see what it is and what became of it.</source>
        <translation>演算、値、カーネルのいずれかを選択すると、それが何であり、どう変わったかを表示します。</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>作成ツール</translation>
    </message>
    <message>
        <source>ONNX opset</source>
        <translation>ONNX opset</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>演算</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>for one inference</source>
        <translation>1 回の推論あたり</translation>
    </message>
    <message>
        <source>Free dimensions</source>
        <translation>可変次元</translation>
    </message>
    <message>
        <source>axis %1 of %2</source>
        <comment>number, input</comment>
        <translation>%2 の軸 %1</translation>
    </message>
    <message>
        <source>%1, chosen because the model leaves it open</source>
        <translation>%1、モデルで未指定のため自動選択</translation>
    </message>
    <message>
        <source>%1, as you set it</source>
        <translation>%1、ユーザー指定</translation>
    </message>
    <message>
        <source>Kinds of operation</source>
        <translation>演算の種類</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>選択範囲</translation>
    </message>
    <message numerus="yes">
        <source>%n operations of the model</source>
        <translation>
            <numerusform>モデルの %n 個の演算</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the %n kernels that compute them</source>
        <translation>
            <numerusform>これらを計算する %n 個のカーネルの合計</numerusform>
        </translation>
    </message>
    <message>
        <source>Computed by</source>
        <translation>計算するカーネル</translation>
    </message>
    <message>
        <source>Operation in the imported model</source>
        <translation>インポートしたモデルの演算</translation>
    </message>
    <message>
        <source>Operation in the optimized graph</source>
        <translation>最適化後のグラフの演算</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>In the optimized graph</source>
        <translation>最適化後のグラフ</translation>
    </message>
    <message>
        <source>Nothing is left of it: the passes removed it.</source>
        <translation>何も残っていません。パスによって取り除かれました。</translation>
    </message>
    <message>
        <source>Pass %1</source>
        <translation>パス %1</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>Nearly</source>
        <translation>見送り</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Did</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>removed %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>nodes before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>読み取り元の演算</translation>
    </message>
    <message>
        <source>Constant of the imported model</source>
        <translation>インポートしたモデルの定数</translation>
    </message>
    <message>
        <source>Constant of the optimized graph</source>
        <translation>最適化後のグラフの定数</translation>
    </message>
    <message>
        <source>Input of the model</source>
        <translation>モデルの入力</translation>
    </message>
    <message>
        <source>Output of the model</source>
        <translation>モデルの出力</translation>
    </message>
    <message>
        <source>Value in the imported model</source>
        <translation>インポートしたモデルの値</translation>
    </message>
    <message>
        <source>Value in the optimized graph</source>
        <translation>最適化後のグラフの値</translation>
    </message>
    <message>
        <source>Element type</source>
        <translation>要素型</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>a single number</source>
        <translation>スカラー</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>生成元</translation>
    </message>
    <message>
        <source>Numbers in it</source>
        <translation>数値の内容</translation>
    </message>
    <message>
        <source>Reading the numbers…</source>
        <translation>数値を読み込み中…</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers in it are not finite (NaN or infinite): results that use them are not either.</source>
        <translation>
            <numerusform>有限でない数値 (NaN または無限大) が %n 個あります。これらを使う結果も有限になりません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>要素数</translation>
    </message>
    <message>
        <source>figures are from a part of them</source>
        <translation>統計は一部の要素から算出</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>standard deviation %1</source>
        <translation>標準偏差 %1</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>ゼロの数</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>all numbers are equal</source>
        <translation>すべての数値が同じです</translation>
    </message>
    <message numerus="yes">
        <source>First %n elements</source>
        <translation>
            <numerusform>先頭の %n 要素</numerusform>
        </translation>
    </message>
    <message>
        <source>a single %1</source>
        <comment>element type</comment>
        <translation>%1 のスカラー</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>カーネル</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>they run in the order 0 to %1</source>
        <translation>0 から %1 の順に実行</translation>
    </message>
    <message>
        <source>from the speed of this machine</source>
        <translation>このマシンの速度から算出</translation>
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
        <translation>演算の種類</translation>
    </message>
    <message>
        <source>several precisions</source>
        <translation>複数の精度</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>複数</translation>
    </message>
    <message>
        <source>Precision of the first output</source>
        <translation>最初の出力の精度</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Relative error</source>
        <translation>相対誤差</translation>
    </message>
    <message>
        <source>Elementwise</source>
        <translation>要素ごと</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>縮約</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Product or convolution</source>
        <translation>積・畳み込み</translation>
    </message>
    <message>
        <source>Data movement</source>
        <translation>データ移動</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>PassFacts</name>
    <message>
        <source>applied when buffers are placed</source>
        <translation>バッファーの配置時に適用</translation>
    </message>
    <message>
        <source>buffers placed by %1</source>
        <translation>%1 でバッファーを配置</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>nothing to do here</source>
        <translation>適用対象なし</translation>
    </message>
    <message>
        <source>%1 → %2 kernels</source>
        <translation>カーネル %1 → %2</translation>
    </message>
    <message>
        <source>%1 → %2 nodes</source>
        <translation>ノード %1 → %2</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rewrite(s)</source>
        <translation>
            <numerusform>書き換え %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near miss(es)</source>
        <translation>
            <numerusform>見送り %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>no node changed</source>
        <translation>ノードの変更なし</translation>
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
        <translation>定数畳み込み</translation>
    </message>
    <message>
        <source>Computes once, while compiling, whatever depends on constants alone, and replaces it by the result. The shape of a tensor counts as a constant when its extents are known.</source>
        <translation>定数だけに依存する計算をコンパイル時に一度だけ行い、その結果で置き換えます。テンソルの形状も、各次元の長さがわかっていれば定数として扱います。</translation>
    </message>
    <message>
        <source>Exported models are full of little calculations about shapes that give the same answer on every run. Once they are gone, later passes see plain numbers where there were chains of ops.</source>
        <translation>エクスポートされたモデルには、実行のたびに同じ答えになる形状の細かな計算が数多く含まれています。それらがなくなると、後続のパスは演算の連なりではなく単なる数値を扱えます。</translation>
    </message>
    <message>
        <source>It leaves alone what is itself an output of the model, results larger than the limit below, and 8-bit weights that would grow if they were expanded to floats.</source>
        <translation>それ自体がモデルの出力であるもの、下記の上限を超える結果、浮動小数点に展開すると大きくなる 8 ビットの重みには手を加えません。</translation>
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
        <translation>恒等演算の除去</translation>
    </message>
    <message>
        <source>Removes ops that hand on their input unchanged: a reshape to the same shape, a cast to the same type, a slice of everything, dropout after training.</source>
        <translation>入力をそのまま渡すだけの演算を取り除きます。同じ形状への変形、同じ型へのキャスト、全範囲のスライス、学習後の dropout などです。</translation>
    </message>
    <message>
        <source>Each of them would copy a whole tensor for nothing. They also stand between ops that later passes want to see side by side.</source>
        <translation>こうした演算は、テンソル全体を無駄にコピーします。また、後続のパスが隣り合わせで扱いたい演算の間に割り込みます。</translation>
    </message>
    <message>
        <source>An identity that connects an input of the model directly with an output stays, because both names belong to the model&apos;s contract.</source>
        <translation>モデルの入力と出力を直接つなぐ恒等演算は残します。どちらの名前もモデルの外部仕様の一部だからです。</translation>
    </message>
    <message>
        <source>x &gt; [Reshape, same shape] &gt; [Relu]</source>
        <translation>x &gt; [Reshape, 同じ形状] &gt; [Relu]</translation>
    </message>
    <message>
        <source>x &gt; [Relu]</source>
        <translation>x &gt; [Relu]</translation>
    </message>
    <message>
        <source>Remove dead ops</source>
        <translation>不要な演算の除去</translation>
    </message>
    <message>
        <source>Removes ops whose results nobody reads, and the constants that only they used.</source>
        <translation>結果がどこからも読み取られない演算と、それらだけが使っていた定数を取り除きます。</translation>
    </message>
    <message>
        <source>What is not needed should take neither time nor memory. Such leftovers come from training, from debugging, or from outputs that were cut off.</source>
        <translation>不要なものに時間やメモリを費やすべきではありません。こうした残骸は、学習やデバッグ、切り離された出力に由来します。</translation>
    </message>
    <message>
        <source>Anything that an output of the model depends on stays. The other passes clear away what they leave behind, so in many models there is nothing to do here.</source>
        <translation>モデルの出力が依存するものはすべて残します。ほかのパスは自分の後始末をするため、多くのモデルではここで行うことはありません。</translation>
    </message>
    <message>
        <source>x &gt; [Relu] &gt; [Exp]
x &gt; [Neg] &gt; output</source>
        <translation>x &gt; [Relu] &gt; [Exp]
x &gt; [Neg] &gt; 出力</translation>
    </message>
    <message>
        <source>x &gt; [Neg] &gt; output</source>
        <translation>x &gt; [Neg] &gt; 出力</translation>
    </message>
    <message>
        <source>Merge equal expressions</source>
        <translation>共通式の統合</translation>
    </message>
    <message>
        <source>Finds ops that do the same to the same inputs, computes one of them, and lets everybody read that result. Equal small constants are kept once, too.</source>
        <translation>同じ入力に同じ処理をする演算を探し、1 つだけ計算して、その結果をすべての読み取り先で共有します。同じ内容の小さな定数も 1 つにまとめます。</translation>
    </message>
    <message>
        <source>Exporters often write the same subtraction or transpose several times. Computing it once saves time, and it makes known patterns recognisable.</source>
        <translation>エクスポーターは、同じ減算や転置を何度も書き出すことがよくあります。計算を 1 回にすると時間を節約でき、既知のパターンも認識しやすくなります。</translation>
    </message>
    <message>
        <source>It keeps both when both results are outputs of the model. Constants above 64 KiB are not compared, because reading all the weights would cost more than it saves.</source>
        <translation>両方の結果がモデルの出力である場合は、両方を残します。64 KiB を超える定数は比較しません。すべての重みを読み取るコストが、得られる効果を上回るためです。</translation>
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
        <translation>GELU の認識</translation>
    </message>
    <message>
        <source>Finds the activation GELU where it is written out in five to eight small ops, with erf or with tanh, and replaces them by one op.</source>
        <translation>erf または tanh を使って 5 ～ 8 個の小さな演算に展開された活性化関数 GELU を見つけ、1 つの演算に置き換えます。</translation>
    </message>
    <message>
        <source>Step by step, each of these ops reads and writes a whole tensor. As one op, GELU can be computed right behind the matrix product that feeds it.</source>
        <translation>展開されたままでは、各演算がテンソル全体を読み書きします。1 つの演算になれば、入力となる行列積の直後にそのまま GELU を計算できます。</translation>
    </message>
    <message>
        <source>The constants have to match up to rounding. When another op reads a value in the middle, the pattern stays, as that value would have to be computed twice.</source>
        <translation>定数は丸め誤差の範囲で一致する必要があります。途中の値を別の演算が読み取る場合、その値を二度計算することになるため、パターンはそのまま残します。</translation>
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
        <translation>レイヤー正規化の認識</translation>
    </message>
    <message>
        <source>Finds layer normalization where it is written out in means, differences, squares and roots, and replaces the pieces by one op.</source>
        <translation>平均、差、二乗、平方根に展開されたレイヤー正規化を見つけ、1 つの演算に置き換えます。</translation>
    </message>
    <message>
        <source>A transformer normalizes twice in every block. In one op a row is read while it is close at hand in the cache, instead of being carried to memory and back for every piece.</source>
        <translation>トランスフォーマーはブロックごとに 2 回正規化を行います。1 つの演算にまとめれば、部分ごとにメモリとの間を往復せず、行がキャッシュにあるうちに処理できます。</translation>
    </message>
    <message>
        <source>Both means must run over the same last axes, whose extents must be known, and nobody else may read a value in between. Scale and bias join when they are constants.</source>
        <translation>2 つの平均は、長さがわかっている同じ末尾の軸に対するものでなければならず、途中の値をほかの演算が読み取ってはいけません。スケールとバイアスは、定数であれば一緒に取り込みます。</translation>
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
        <translation>代数的簡約</translation>
    </message>
    <message>
        <source>Applies the rules of arithmetic: multiplying by one does nothing, two factors become one, a square root beats a power of one half. Every rule has a name, under which its uses are counted.</source>
        <translation>算術の規則を適用します。1 を掛けても何も変わらない、2 つの係数は 1 つにまとまる、1/2 乗より平方根のほうが速い、などです。規則にはそれぞれ名前があり、適用回数はその名前で集計されます。</translation>
    </message>
    <message>
        <source>Each rule saves an op or makes it cheaper. Many rules exist because they bring other ops together, such as a scale and the convolution before it.</source>
        <translation>どの規則も、演算を 1 つ減らすか、計算を軽くします。スケールとその前の畳み込みのように、ほかの演算どうしを近づけるための規則も多くあります。</translation>
    </message>
    <message>
        <source>A rule does not fire when the result would have another type or shape, or when an inner result is needed elsewhere. Constants that meet are rounded once instead of twice, so the last digit may differ.</source>
        <translation>結果の型や形状が変わる場合や、途中の結果がほかで必要な場合、規則は適用されません。まとめられた定数の丸めは 2 回ではなく 1 回になるため、最後の桁が異なることがあります。</translation>
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
        <translation>バッチ正規化の取り込み</translation>
    </message>
    <message>
        <source>Multiplies batch normalization, which only scales and shifts each channel after training, into the weights and bias of the convolution or matrix product before it. Other scales and shifts of channels go the same way.</source>
        <translation>学習後は各チャンネルのスケールとシフトにすぎないバッチ正規化を、直前の畳み込みや行列積の重みとバイアスに掛け合わせます。チャンネルごとのほかのスケールやシフトも同様に扱います。</translation>
    </message>
    <message>
        <source>The normalization then costs nothing at all. Image models often have one after every convolution.</source>
        <translation>これで正規化のコストはゼロになります。画像モデルでは、畳み込みのたびに正規化が続くことがよくあります。</translation>
    </message>
    <message>
        <source>Weights and statistics must be constants, and nobody else may read the result in between. A normalization without a partner becomes one product and one sum.</source>
        <translation>重みと統計量は定数でなければならず、途中の結果をほかの演算が読み取ってはいけません。相手のない正規化は、1 つの積と 1 つの和になります。</translation>
    </message>
    <message>
        <source>x &gt; [Conv w] &gt; [BatchNormalization] &gt; [Relu]</source>
        <translation>x &gt; [Conv w] &gt; [BatchNormalization] &gt; [Relu]</translation>
    </message>
    <message>
        <source>x &gt; [Conv w × scale] &gt; [Relu]</source>
        <translation>x &gt; [Conv w × スケール] &gt; [Relu]</translation>
    </message>
    <message>
        <source>Fold padding</source>
        <translation>パディングの取り込み</translation>
    </message>
    <message>
        <source>Moves a border of zeros that is added as an op of its own into the convolution or pooling that reads it.</source>
        <translation>独立した演算として追加されたゼロの余白を、それを読み取る畳み込みやプーリングに取り込みます。</translation>
    </message>
    <message>
        <source>Padding alone copies the whole image only to make it a little larger. A convolution can treat the border as it goes, without the copy.</source>
        <translation>独立したパディングは、画像を少し広げるためだけに全体をコピーします。畳み込みなら、コピーせずに余白をその場で処理できます。</translation>
    </message>
    <message>
        <source>The border must be of zeros, or of minus infinity before a maximum, and around the image only. An average that counts its border differently stays as it is.</source>
        <translation>余白はゼロ (最大値の前では負の無限大) で、画像の周囲だけに限られます。余白の数え方が異なる平均はそのまま残します。</translation>
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
        <translation>転置の相殺</translation>
    </message>
    <message>
        <source>Joins changes of axis order that follow each other and removes those that undo each other, even when elementwise ops stand between them.</source>
        <translation>連続する軸順の変更を 1 つにまとめ、互いに打ち消し合うものを取り除きます。間に要素ごとの演算があっても適用します。</translation>
    </message>
    <message>
        <source>A transpose moves every element and computes nothing. Models that were converted between frameworks often change the order of axes back and forth.</source>
        <translation>転置はすべての要素を移動するだけで、何も計算しません。フレームワーク間で変換されたモデルは、軸の順序を何度も行き来させることがよくあります。</translation>
    </message>
    <message>
        <source>An op in between that has a second reader, or a second input in another order, keeps its transposes. So does a change of order that an output of the model needs.</source>
        <translation>間にある演算の結果を別の演算も読み取る場合や、軸順の異なる第 2 の入力がある場合、転置は残します。モデルの出力に必要な順序の変更も残します。</translation>
    </message>
    <message>
        <source>x &gt; [Transpose] &gt; [Relu] &gt; [Transpose back]</source>
        <translation>x &gt; [Transpose] &gt; [Relu] &gt; [Transpose 逆]</translation>
    </message>
    <message>
        <source>Recognise attention</source>
        <translation>アテンションの認識</translation>
    </message>
    <message>
        <source>Finds the attention of transformers, written out as two matrix products with a scale, a mask and a softmax between them, and replaces it by one op.</source>
        <translation>2 つの行列積と、その間のスケール、マスク、softmax に展開されたトランスフォーマーのアテンションを見つけ、1 つの演算に置き換えます。</translation>
    </message>
    <message>
        <source>The table of scores between all pairs of positions is the largest thing in such a block. As one op, a few rows of it are made and used up at a time, so the whole table never reaches memory.</source>
        <translation>すべての位置の組み合わせのスコア表は、こうしたブロックで最も大きなデータです。1 つの演算にすれば、数行ずつ作ってすぐに使い切るため、表全体がメモリに書き出されることはありません。</translation>
    </message>
    <message>
        <source>Queries, keys and values must come as batch, heads, positions and depth. The softmax must run over the last axis, and nobody else may read the scores.</source>
        <translation>クエリ、キー、バリューは、バッチ、ヘッド、位置、深さの順でなければなりません。softmax は最後の軸に対するもので、スコアをほかの演算が読み取ってはいけません。</translation>
    </message>
    <message>
        <source>q, k &gt; [MatMul] &gt; [Mul scale] &gt; [Add mask] &gt; p
p &gt; [Softmax] &gt; s
s, v &gt; [MatMul]</source>
        <translation>q, k &gt; [MatMul] &gt; [Mul スケール] &gt; [Add マスク] &gt; p
p &gt; [Softmax] &gt; s
s, v &gt; [MatMul]</translation>
    </message>
    <message>
        <source>q, k, v &gt; [Attention]</source>
        <translation>q, k, v &gt; [Attention]</translation>
    </message>
    <message>
        <source>Quantize to 8 bits</source>
        <translation>8 ビット量子化</translation>
    </message>
    <message>
        <source>Computes convolutions and matrix products with 8-bit integers instead of 32-bit floats. The scales between the two come from calibration, which watches the values while sample inputs run through the model.</source>
        <translation>畳み込みと行列積を、32 ビット浮動小数点ではなく 8 ビット整数で計算します。両者を対応付けるスケールは、サンプル入力をモデルに流して値を観測するキャリブレーションで求めます。</translation>
    </message>
    <message>
        <source>Weights become four times smaller, and processors with instructions for bytes multiply several times as many numbers in the same time. The price is a little accuracy, so check it afterwards.</source>
        <translation>重みは 4 分の 1 になり、バイト用の命令を持つプロセッサーでは、同じ時間に数倍の乗算ができます。その代わり精度がわずかに下がるため、後で確認してください。</translation>
    </message>
    <message>
        <source>Products whose weights are not constant, whose inputs calibration has not seen, or that you keep in float stay as they are. So do convolutions in several groups, in which there is too little to multiply for bytes to pay.</source>
        <translation>重みが定数でない積、キャリブレーションで入力を観測していない積、浮動小数点のまま維持すると指定した積は、そのまま残します。複数グループの畳み込みも、乗算が少なくバイト化の効果が出ないため、そのまま残します。</translation>
    </message>
    <message>
        <source>x &gt; [Conv w] &gt; y</source>
        <translation>x &gt; [Conv w] &gt; y</translation>
    </message>
    <message>
        <source>x &gt; [QuantizeLinear] &gt; [ConvInteger] &gt; a
a &gt; [Cast] &gt; [Mul scale] &gt; y</source>
        <translation>x &gt; [QuantizeLinear] &gt; [ConvInteger] &gt; a
a &gt; [Cast] &gt; [Mul スケール] &gt; y</translation>
    </message>
    <message>
        <source>Fuse epilogues</source>
        <translation>エピローグの融合</translation>
    </message>
    <message>
        <source>Computes what follows a convolution, matrix product or pooling, such as bias, activation and residual sum, in the same kernel, while the results are still in registers.</source>
        <translation>バイアス、活性化、残差の加算など、畳み込み、行列積、プーリングに続く計算を、結果がまだレジスターにあるうちに同じカーネルで行います。</translation>
    </message>
    <message>
        <source>A kernel is one loop over memory. Without fusion every small op reads a whole tensor and writes it again, which often takes longer than its arithmetic.</source>
        <translation>カーネルはメモリを一巡するループです。融合しないと、小さな演算のたびにテンソル全体を読み取って書き戻すことになり、計算そのものより時間がかかることも少なくありません。</translation>
    </message>
    <message>
        <source>A value that somebody else reads, or that is an output of the model, has to be written anyway and ends the group. Ops of another shape, and ops that you keep unfused, stay apart.</source>
        <translation>ほかの演算が読み取る値やモデルの出力である値は、いずれにしても書き出す必要があるため、そこでグループが終わります。形状の異なる演算と、融合しないと指定した演算は、別のままになります。</translation>
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
        <translation>縮約の融合</translation>
    </message>
    <message>
        <source>Computes a reduction, such as a softmax, a mean or a normalization, in one kernel with the elementwise ops that feed it and those that read it.</source>
        <translation>softmax、平均、正規化などの縮約を、入力を作る要素ごとの演算や結果を読み取る要素ごとの演算と一緒に、1 つのカーネルで計算します。</translation>
    </message>
    <message>
        <source>A reduction has to wait for its whole row. When the same kernel prepares the row and uses the result, nothing in between goes to memory.</source>
        <translation>縮約は行全体がそろうまで待つ必要があります。行の準備と結果の利用を同じカーネルで行えば、途中の値がメモリに書き出されることはありません。</translation>
    </message>
    <message>
        <source>A group has one reduction. A costly op, such as an exponential, does not join a reduction that goes over its row several times, as it would be computed as often.</source>
        <translation>1 つのグループに入る縮約は 1 つです。指数関数のような重い演算は、行を何度も走査する縮約には加えません。その回数だけ計算することになるためです。</translation>
    </message>
    <message>
        <source>x &gt; [Mul scale] &gt; [Softmax] &gt; [Relu] &gt; y</source>
        <translation>x &gt; [Mul スケール] &gt; [Softmax] &gt; [Relu] &gt; y</translation>
    </message>
    <message>
        <source>x &gt; {[Mul scale] &gt; [Softmax] &gt; [Relu]} &gt; y</source>
        <translation>x &gt; {[Mul スケール] &gt; [Softmax] &gt; [Relu]} &gt; y</translation>
    </message>
    <message>
        <source>Fuse elementwise ops</source>
        <translation>要素ごとの演算の融合</translation>
    </message>
    <message>
        <source>Computes neighbouring elementwise ops in one loop. Reshapes, transposes and slices among them turn into another way of counting positions, and move nothing.</source>
        <translation>隣り合う要素ごとの演算を 1 つのループで計算します。その中の変形、転置、スライスは、位置の数え方の違いに変わり、データを移動しなくなります。</translation>
    </message>
    <message>
        <source>Such ops do little arithmetic for every number that they read, so memory is what they wait for. One loop reads the inputs once and writes the result once.</source>
        <translation>こうした演算は、読み取る数値の割に計算が少なく、メモリ待ちが支配的です。1 つのループにすれば、入力の読み取りも結果の書き込みも 1 回で済みます。</translation>
    </message>
    <message>
        <source>An op stays out when two groups read it, when it would be computed more than once for an element, or when the group is full. What you keep unfused stays apart.</source>
        <translation>2 つのグループから読み取られる演算、1 要素あたり複数回の計算が必要になる演算、グループの上限を超える演算は融合しません。融合しないと指定したものは別のままになります。</translation>
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
        <translation>バッファーのインプレース再利用</translation>
    </message>
    <message>
        <source>Lets a kernel write its result over an input that nobody reads afterwards. A reshape that stands alone becomes another name for the same bytes.</source>
        <translation>以後読み取られない入力の上に、カーネルが結果を上書きできるようにします。単独の変形は、同じバイト列の別名になります。</translation>
    </message>
    <message>
        <source>One buffer less is alive at a time, so the model needs less memory. What was just read is also still in the cache when it is written.</source>
        <translation>同時に生存するバッファーが 1 つ減るため、必要なメモリが少なくなります。また、読み取ったばかりのデータがキャッシュに残っているうちに書き込めます。</translation>
    </message>
    <message>
        <source>Input and result must have the same shape and element size, and every element must be read before it is written. Inputs of the model and constants are never written over.</source>
        <translation>入力と結果は形状と要素サイズが同じで、どの要素も書き込みの前に読み取られる必要があります。モデルの入力と定数は決して上書きしません。</translation>
    </message>
    <message>
        <source>buffer 1 &gt; [Relu] &gt; buffer 2</source>
        <translation>バッファー 1 &gt; [Relu] &gt; バッファー 2</translation>
    </message>
    <message>
        <source>buffer 1 &gt; [Relu] &gt; buffer 1</source>
        <translation>バッファー 1 &gt; [Relu] &gt; バッファー 1</translation>
    </message>
    <message>
        <source>Plan memory</source>
        <translation>メモリの配置計画</translation>
    </message>
    <message>
        <source>Decides where in one block of memory every intermediate result lives, and gives the same place to results that are not needed at the same time.</source>
        <translation>すべての中間結果を 1 つのメモリブロックのどこに置くかを決め、同時に必要にならない結果どうしには同じ場所を割り当てます。</translation>
    </message>
    <message>
        <source>The model then needs memory for the busiest moment instead of for everything it ever computes. Finding the smallest block is a hard puzzle, so there are several planners to choose from.</source>
        <translation>これにより、モデルが必要とするメモリは、計算するものすべての合計ではなく、最も混み合う時点の分だけになります。最小のブロックを求めるのは難しい問題なので、複数のプランナーから選べます。</translation>
    </message>
    <message>
        <source>Results that are alive together never overlap. With the pass off, every result has a place of its own.</source>
        <translation>同時に生存する結果どうしが重なることはありません。このパスがオフの場合、どの結果にも専用の場所が割り当てられます。</translation>
    </message>
    <message>
        <source>buffer 1 &gt; [Conv] &gt; buffer 2
buffer 2 &gt; [MaxPool] &gt; buffer 3</source>
        <translation>バッファー 1 &gt; [Conv] &gt; バッファー 2
バッファー 2 &gt; [MaxPool] &gt; バッファー 3</translation>
    </message>
    <message>
        <source>buffer 1 &gt; [Conv] &gt; buffer 2
buffer 2 &gt; [MaxPool] &gt; buffer 1</source>
        <translation>バッファー 1 &gt; [Conv] &gt; バッファー 2
バッファー 2 &gt; [MaxPool] &gt; バッファー 1</translation>
    </message>
    <message>
        <source>Largest result in bytes</source>
        <translation>結果の最大バイト数</translation>
    </message>
    <message>
        <source>Results larger than this are computed at run time, which keeps the compiled model small.</source>
        <translation>これより大きい結果は実行時に計算し、コンパイル後のモデルを小さく保ちます。</translation>
    </message>
    <message>
        <source>Most ops in one group</source>
        <translation>1 グループの最大演算数</translation>
    </message>
    <message>
        <source>Long chains are cut here; very large kernels take long to compile and run out of registers.</source>
        <translation>長い連なりはここで区切ります。カーネルが大きすぎると、コンパイルに時間がかかり、レジスターが足りなくなります。</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>プランナー</translation>
    </message>
    <message>
        <source>How buffers are laid out: in order of size, of conflicts, by search, or without sharing at all.</source>
        <translation>バッファーの配置方法: サイズ順、競合の多い順、探索、または共有なし。</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>整理</translation>
    </message>
    <message>
        <source>Takes away what need not be computed at run time.</source>
        <translation>実行時に計算する必要のないものを取り除きます。</translation>
    </message>
    <message>
        <source>Algebra</source>
        <translation>代数</translation>
    </message>
    <message>
        <source>Replaces calculations by cheaper ones with the same result.</source>
        <translation>計算を、結果が同じでより軽いものに置き換えます。</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>量子化</translation>
    </message>
    <message>
        <source>Computes with small integers instead of floats.</source>
        <translation>浮動小数点の代わりに小さな整数で計算します。</translation>
    </message>
    <message>
        <source>Fusion</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>Decides which ops are computed together in one kernel.</source>
        <translation>どの演算を 1 つのカーネルでまとめて計算するかを決めます。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Decides where results live while the model runs.</source>
        <translation>モデルの実行中に結果をどこに置くかを決めます。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>No passes, one kernel for each op: the honest baseline.</source>
        <translation>パスなし、演算ごとに 1 カーネル。公正なベースラインです。</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>Ops are computed together where they fit; the model itself is not rewritten.</source>
        <translation>可能なところで演算をまとめて計算します。モデル自体は書き換えません。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Every pass that keeps the arithmetic in floats.</source>
        <translation>浮動小数点演算を維持するすべてのパス。</translation>
    </message>
    <message>
        <source>8-bit integers</source>
        <translation>8 ビット整数</translation>
    </message>
    <message>
        <source>Every pass, and products in 8-bit integers. Needs calibration with sample inputs.</source>
        <translation>すべてのパスに加え、積を 8 ビット整数で計算します。サンプル入力によるキャリブレーションが必要です。</translation>
    </message>
</context>
<context>
    <name>RecipeEdits</name>
    <message>
        <source>Switch on %1</source>
        <translation>%1 をオンにする</translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation>%1 をオフにする</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>%1 を %2 に設定</translation>
    </message>
    <message>
        <source>Use preset %1</source>
        <translation>プリセット %1 を使用</translation>
    </message>
    <message>
        <source>Stop keeping %1 in float</source>
        <translation>%1 の浮動小数点維持を解除</translation>
    </message>
    <message>
        <source>Stop keeping %1 unfused</source>
        <translation>%1 の融合除外を解除</translation>
    </message>
</context>
<context>
    <name>ScopeTree</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n 個の値</numerusform>
        </translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>ブロック %1</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n ノード</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n more + %2</source>
        <translation>
            <numerusform>%1 + 他 %n 個 + %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SweepPlot</name>
    <message>
        <source>threads</source>
        <translation>スレッド数</translation>
    </message>
    <message>
        <source>inputs in a batch</source>
        <translation>バッチの入力数</translation>
    </message>
    <message>
        <source>time of one run</source>
        <translation>1 回の実行時間</translation>
    </message>
    <message>
        <source>inputs a second</source>
        <translation>1 秒あたりの入力数</translation>
    </message>
</context>
<context>
    <name>VariantTable</name>
    <message numerus="yes">
        <source>%n passes off</source>
        <translation>
            <numerusform>パス %n 個オフ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passes more</source>
        <translation>
            <numerusform>パス %n 個追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n options changed</source>
        <translation>
            <numerusform>オプション %n 個変更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations excepted</source>
        <translation>
            <numerusform>演算 %n 個を例外指定</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>target</comment>
        <translation>%1 向け</translation>
    </message>
    <message numerus="yes">
        <source>%n threads</source>
        <translation>
            <numerusform>%n スレッド</numerusform>
        </translation>
    </message>
    <message>
        <source>planner %1</source>
        <translation>プランナー %1</translation>
    </message>
    <message>
        <source>recipe cannot be read</source>
        <translation>レシピを読み取れません</translation>
    </message>
    <message>
        <source>%1 faster</source>
        <translation>%1 高速</translation>
    </message>
    <message>
        <source>%1 slower</source>
        <translation>%1 低速</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>差なし</translation>
    </message>
    <message>
        <source>95 % sure of at least %1</source>
        <translation>信頼度 95 % で %1 以上</translation>
    </message>
    <message>
        <source>95 % sure that the ratio lies between %1 and %2</source>
        <translation>信頼度 95 % で比は %1 ～ %2</translation>
    </message>
    <message>
        <source>%1 faster than %2, %3</source>
        <translation>%2 より %1 高速、%3</translation>
    </message>
    <message>
        <source>%1 slower than %2, %3</source>
        <translation>%2 より %1 低速、%3</translation>
    </message>
    <message>
        <source>No difference to %1 that could be told apart from noise, %2</source>
        <translation>%1 との差はノイズと区別できません、%2</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未検証</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <comment>percentage, number of samples</comment>
        <translation>%2 件中 %1 が正解</translation>
    </message>
    <message>
        <source>equal to the bit</source>
        <translation>ビット単位で一致</translation>
    </message>
    <message>
        <source>error up to %1</source>
        <translation>誤差 最大 %1</translation>
    </message>
    <message>
        <source>Compiling…</source>
        <translation>コンパイル中…</translation>
    </message>
    <message>
        <source>Compiling, %1</source>
        <translation>コンパイル中、%1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>測定中…</translation>
    </message>
    <message>
        <source>Changed since measured</source>
        <translation>測定後に変更あり</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>測定済み</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>Not compiled yet</source>
        <translation>未コンパイル</translation>
    </message>
    <message>
        <source>%1 is %2 slower</source>
        <comment>variant, ratio</comment>
        <translation>%1 は %2 低速</translation>
    </message>
    <message>
        <source>Slower than %1: %2</source>
        <translation>%1 より低速: %2</translation>
    </message>
    <message>
        <source>%1 could not be compiled.</source>
        <translation>%1 をコンパイルできませんでした。</translation>
    </message>
    <message>
        <source>%1 has not been measured yet.</source>
        <translation>%1 はまだ測定されていません。</translation>
    </message>
    <message>
        <source>%1 has changed since it was measured.</source>
        <translation>%1 は測定後に変更されました。</translation>
    </message>
    <message>
        <source>%1 takes %2. It is the baseline that the others are compared with.</source>
        <translation>%1 の所要時間は %2 です。ほかのバリアントの比較基準となるベースラインです。</translation>
    </message>
    <message>
        <source>%1 has not been measured together with %2.</source>
        <translation>%1 は %2 と一緒に測定されていません。</translation>
    </message>
</context>
<context>
    <name>tenon::app::Document</name>
    <message>
        <source>baseline</source>
        <translation>ベースライン</translation>
    </message>
    <message>
        <source>optimized</source>
        <translation>最適化</translation>
    </message>
    <message>
        <source>The model file has changed since the project was saved: figures may be out of date.</source>
        <translation>プロジェクトの保存後にモデルファイルが変更されています。数値が古い可能性があります。</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>キャリブレーション</translation>
    </message>
    <message>
        <source>Calibrating “%1”</source>
        <translation>「%1」をキャリブレーション中</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>レポートを書き出し中</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>エクスポート中</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>エクスポートはキャンセルされました。</translation>
    </message>
    <message>
        <source>The report &apos;%1&apos; could not be written: %2.</source>
        <translation>レポート「%1」を書き込めませんでした: %2。</translation>
    </message>
    <message>
        <source>right answers on labelled samples</source>
        <translation>ラベル付きサンプルの正解</translation>
    </message>
    <message>
        <source>largest difference to the reference</source>
        <translation>基準との最大差</translation>
    </message>
    <message>
        <source>%1 parameters, %2 floating-point operations a run</source>
        <translation>パラメーター数 %1、1 回の実行の浮動小数点演算数 %2</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 を開いています</translation>
    </message>
</context>
<context>
    <name>tenon::app::EngineClient</name>
    <message>
        <source>The engine is not running.</source>
        <translation>エンジンが実行されていません。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルされました。</translation>
    </message>
    <message>
        <source>%1 It was busy with “%2”.</source>
        <translation>%1 「%2」の処理中でした。</translation>
    </message>
</context>
<context>
    <name>tenon::app::EngineLink</name>
    <message>
        <source>a frame is not a reply</source>
        <translation>フレームが応答ではありません</translation>
    </message>
    <message>
        <source>a reply answers nothing that was asked</source>
        <translation>要求していない応答です</translation>
    </message>
    <message>
        <source>The engine “%1” could not be started: %2.</source>
        <translation>エンジン「%1」を起動できませんでした: %2。</translation>
    </message>
    <message>
        <source>The engine was ended because its answer cannot be trusted: %1.</source>
        <translation>エンジンの応答を信頼できないため、エンジンを終了しました: %1。</translation>
    </message>
    <message>
        <source>The engine stopped (signal %1).</source>
        <translation>エンジンが停止しました (シグナル %1)。</translation>
    </message>
    <message>
        <source>The engine stopped (status %1).</source>
        <translation>エンジンが停止しました (終了ステータス %1)。</translation>
    </message>
    <message>
        <source>The engine stopped (signal %1); it said: %2</source>
        <translation>エンジンが停止しました (シグナル %1)。エンジンの出力: %2</translation>
    </message>
    <message>
        <source>The engine stopped (status %1); it said: %2</source>
        <translation>エンジンが停止しました (終了ステータス %1)。エンジンの出力: %2</translation>
    </message>
</context>
<context>
    <name>tenon::app::EngineSession</name>
    <message>
        <source>the engine is being started; try again in a moment</source>
        <translation>エンジンを起動中です。少し待ってからもう一度お試しください</translation>
    </message>
</context>
<context>
    <name>tenon::app::JobBar</name>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Stop this</source>
        <translation>この処理を停止</translation>
    </message>
</context>
<context>
    <name>tenon::app::MainWindow</name>
    <message>
        <source>Passes</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>チャート</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>カーネル</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>再起動</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 を開いています…</translation>
    </message>
    <message>
        <source>%1: %2 parameters, %3 floating-point operations a run</source>
        <translation>%1: パラメーター数 %2、1 回の実行の浮動小数点演算数 %3</translation>
    </message>
    <message>
        <source>Digits, convolutional</source>
        <translation>数字認識 (畳み込み)</translation>
    </message>
    <message>
        <source>Reads handwritten digits with convolutions. Comes with test images and data for int8.</source>
        <translation>畳み込みで手書き数字を読み取ります。テスト画像と int8 用のデータが付属します。</translation>
    </message>
    <message>
        <source>Digits, transformer</source>
        <translation>数字認識 (トランスフォーマー)</translation>
    </message>
    <message>
        <source>The same task with attention: fusions of layer normalization, GELU and softmax.</source>
        <translation>同じ課題をアテンションで解きます。レイヤー正規化、GELU、softmax の融合を試せます。</translation>
    </message>
    <message>
        <source>%1[*] – Tenon</source>
        <translation>%1[*] – Tenon</translation>
    </message>
    <message>
        <source>Unsaved work could not be backed up: the state folder cannot be written.</source>
        <translation>未保存の作業をバックアップできませんでした。状態フォルダーに書き込めません。</translation>
    </message>
    <message>
        <source>Work on “%1” was not saved when Tenon last ended.</source>
        <translation>Tenon の前回終了時に「%1」の作業が保存されていませんでした。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>変更を保存しますか?</translation>
    </message>
    <message>
        <source>The variants and measurements of “%1” have not been saved.</source>
        <translation>「%1」のバリアントと測定結果は保存されていません。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save project</source>
        <translation>プロジェクトを保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>名前を付けてプロジェクトを保存(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export the compiled model…</source>
        <translation>コンパイル済みモデルをエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Write a &amp;report…</source>
        <translation>レポートを書き出す(&amp;R)…</translation>
    </message>
    <message>
        <source>Save the &amp;graph as a picture…</source>
        <translation>グラフを画像として保存(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Close the model</source>
        <translation>モデルを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直し(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find a node…</source>
        <translation>ノードを検索(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Clear the selection</source>
        <translation>選択を解除(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Reset the panels</source>
        <translation>パネルをリセット(&amp;R)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Measure the variants</source>
        <translation>バリアントを測定(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Calibrate for int8…</source>
        <translation>int8 用にキャリブレーション(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Stop what is running</source>
        <translation>実行中の処理を停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Tenon</source>
        <translation>Tenon について(&amp;A)</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>メイン</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直し</translation>
    </message>
    <message>
        <source>Graphs</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>測定</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Open a model or project</source>
        <translation>モデルまたはプロジェクトを開く</translation>
    </message>
    <message>
        <source>Models and projects (*.onnx *.tir *.tenon);;ONNX models (*.onnx);;Tenon projects (*.tenon);;All files (*)</source>
        <translation>モデルとプロジェクト (*.onnx *.tir *.tenon);;ONNX モデル (*.onnx);;Tenon プロジェクト (*.tenon);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 を保存しました</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>別の場所に保存…</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>プロジェクトを保存</translation>
    </message>
    <message>
        <source>Tenon projects (*.tenon)</source>
        <translation>Tenon プロジェクト (*.tenon)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>レポートを書き出す</translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF (*.pdf)</source>
        <translation>Web ページ (*.html);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>レポートを %1 に書き出しました。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Save the graph as a picture</source>
        <translation>グラフを画像として保存</translation>
    </message>
    <message>
        <source>SVG (*.svg);;PDF (*.pdf)</source>
        <translation>SVG (*.svg);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Calibrate for 8-bit integers</source>
        <translation>8 ビット整数用にキャリブレーション</translation>
    </message>
    <message>
        <source>8-bit integers need to know how large the values inside the network become.</source>
        <translation>8 ビット整数を使うには、ネットワーク内の値がどの程度の大きさになるかを知る必要があります。</translation>
    </message>
    <message>
        <source>Give inputs like those the model will see (.npz or .npy, or a folder of them). Random inputs show the speed, but say nothing about accuracy.</source>
        <translation>実際にモデルに与えるものに近い入力を指定してください (.npz、.npy、またはそれらのフォルダー)。ランダム入力では速度はわかりますが、精度については何もわかりません。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>フォルダーを選択…</translation>
    </message>
    <message>
        <source>Random inputs</source>
        <translation>ランダム入力</translation>
    </message>
    <message>
        <source>Calibration samples</source>
        <translation>キャリブレーション用サンプル</translation>
    </message>
    <message>
        <source>NumPy arrays (*.npz *.npy)</source>
        <translation>NumPy 配列 (*.npz *.npy)</translation>
    </message>
    <message>
        <source>About Tenon</source>
        <translation>Tenon について</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Tenon %1&lt;/h3&gt;&lt;p&gt;A workbench that shows what a neural-network compiler does to a model, measures what each optimization is worth on this machine, proves that the answers stayed right, and exports the result as a library that needs nothing else.&lt;/p&gt;&lt;p&gt;The workbench is free software under the GNU General Public License 3 or later; the compiler is under the Apache License 2.0.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Tenon %1&lt;/h3&gt;&lt;p&gt;ニューラルネットワークコンパイラーがモデルに行うことを見せ、各最適化の効果をこのマシンで測定し、答えが正しいままであることを検証して、ほかに何も必要としないライブラリとしてエクスポートするワークベンチです。&lt;/p&gt;&lt;p&gt;このワークベンチは GNU General Public License バージョン 3 以降の下で提供されるフリーソフトウェアです。コンパイラーは Apache License 2.0 の下で提供されます。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Tenon[*]</source>
        <translation>Tenon[*]</translation>
    </message>
    <message>
        <source>&amp;Graphs</source>
        <translation>グラフ(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>ステップ(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>チャート(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Kernels</source>
        <translation>カーネル(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>メモリ(&amp;M)</translation>
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
        <translation>グラフをページの横に表示(&amp;B)</translation>
    </message>
    <message>
        <source>S&amp;hapes of the inputs…</source>
        <translation>入力の形状(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>tenon::app::Measurements</name>
    <message numerus="yes">
        <source>Measuring %n variants</source>
        <translation>
            <numerusform>%n 個のバリアントを測定中</numerusform>
        </translation>
    </message>
    <message>
        <source>Measuring over thread counts</source>
        <translation>スレッド数を変えて測定中</translation>
    </message>
    <message>
        <source>Measuring over batch sizes</source>
        <translation>バッチサイズを変えて測定中</translation>
    </message>
    <message numerus="yes">
        <source>Checking the answers of %n variants</source>
        <translation>
            <numerusform>%n 個のバリアントの答えを検証中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::app::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>tenon::app::Presenter</name>
    <message>
        <source>Plan memory by %1</source>
        <translation>メモリを %1 で配置</translation>
    </message>
    <message numerus="yes">
        <source>Imported model: %n nodes</source>
        <translation>
            <numerusform>インポートしたモデル: %n ノード</numerusform>
        </translation>
    </message>
    <message>
        <source>This variant cannot be compiled</source>
        <translation>このバリアントはコンパイルできません</translation>
    </message>
    <message>
        <source>8-bit integers need calibration</source>
        <translation>8 ビット整数にはキャリブレーションが必要です</translation>
    </message>
    <message>
        <source>Choose samples in the passes panel, or switch quantization off.</source>
        <translation>パスのパネルでサンプルを選択するか、量子化をオフにしてください。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n kernels</source>
        <comment>caption; %1 is the name of a variant</comment>
        <translation>
            <numerusform>%1: %n カーネル</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>8-bit integers need to know how large the values inside the network become.</source>
        <translation>8 ビット整数を使うには、ネットワーク内の値がどの程度の大きさになるかを知る必要があります。</translation>
    </message>
    <message>
        <source>Calibrate…</source>
        <translation>キャリブレーション…</translation>
    </message>
    <message numerus="yes">
        <source>%n operations</source>
        <translation>
            <numerusform>%n 個の演算</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep in floating point</source>
        <translation>浮動小数点のまま維持</translation>
    </message>
    <message>
        <source>Keep out of fused kernels</source>
        <translation>融合カーネルから除外</translation>
    </message>
    <message>
        <source>Keep %1 in floating point</source>
        <translation>%1 を浮動小数点のまま維持</translation>
    </message>
    <message>
        <source>Let %1 be quantized</source>
        <translation>%1 の量子化を許可</translation>
    </message>
    <message>
        <source>Keep %1 out of fused kernels</source>
        <translation>%1 を融合カーネルから除外</translation>
    </message>
    <message>
        <source>Let %1 be fused</source>
        <translation>%1 の融合を許可</translation>
    </message>
    <message>
        <source>It needs calibration: see the passes panel.</source>
        <translation>キャリブレーションが必要です。パスのパネルを参照してください。</translation>
    </message>
</context>
<context>
    <name>tenon::app::ShapesDialog</name>
    <message>
        <source>Shapes of the inputs</source>
        <translation>入力の形状</translation>
    </message>
    <message>
        <source>The model leaves these dimensions open. It is compiled for the values given here.</source>
        <translation>これらの次元はモデルで指定されていません。ここで指定した値に対してコンパイルします。</translation>
    </message>
    <message>
        <source>%1, axis %2</source>
        <translation>%1、軸 %2</translation>
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
        <translation>%1 (編集済み)</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>「%1」を追加</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 のコピー</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>「%1」を削除</translation>
    </message>
    <message>
        <source>Rename “%1” to “%2”</source>
        <translation>「%1」の名前を「%2」に変更</translation>
    </message>
    <message>
        <source>Pin “%1”</source>
        <translation>「%1」を固定</translation>
    </message>
    <message>
        <source>Unpin “%1”</source>
        <translation>「%1」の固定を解除</translation>
    </message>
    <message>
        <source>Make “%1” the baseline</source>
        <translation>「%1」をベースラインに設定</translation>
    </message>
    <message>
        <source>Look at “%1”</source>
        <translation>「%1」を表示</translation>
    </message>
</context>
<context>
    <name>tenon::views::AccuracyVerdicts</name>
    <message>
        <source>The output %1 is not comparable: %2.</source>
        <translation>出力 %1 は比較できません: %2。</translation>
    </message>
    <message numerus="yes">
        <source>Outside tolerance: the outputs agree, but the values of %n kernel(s) do not.</source>
        <translation>
            <numerusform>許容誤差外: 出力は一致しますが、%n 個のカーネルの値が一致しません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Outside tolerance: %1 of %2 numbers differ too much, the largest by %3.</source>
        <translation>許容誤差外: %2 個中 %1 個の数値の差が大きすぎます。最大差は %3 です。</translation>
    </message>
    <message>
        <source>Its compiled kernels do not compute what their definitions say.</source>
        <translation>コンパイル済みカーネルの計算が定義と一致しません。</translation>
    </message>
    <message>
        <source>Quantized, so judged by labels and not by the tolerance. Largest difference to the float model: %1.</source>
        <translation>量子化済みのため、許容誤差ではなくラベルで判定します。浮動小数点モデルとの最大差: %1。</translation>
    </message>
    <message>
        <source>Quantized, so the tolerance does not judge it: choose labelled samples to see what it costs. Largest difference to the float model: %1.</source>
        <translation>量子化済みのため、許容誤差では判定しません。影響を確認するにはラベル付きサンプルを選択してください。浮動小数点モデルとの最大差: %1。</translation>
    </message>
    <message>
        <source>Could not be checked: %1</source>
        <translation>検証できませんでした: %1</translation>
    </message>
    <message>
        <source>Exactly the same numbers as the model.</source>
        <translation>モデルと完全に同じ数値です。</translation>
    </message>
    <message>
        <source>Within tolerance: the largest difference is %1.</source>
        <translation>許容誤差内: 最大差は %1 です。</translation>
    </message>
    <message>
        <source>%1 of %2 labelled samples are right.</source>
        <translation>ラベル付きサンプル %2 件中 %1 件が正解です。</translation>
    </message>
    <message>
        <source>%1 of %2 labelled samples are right; baseline %3.</source>
        <translation>ラベル付きサンプル %2 件中 %1 件が正解です。ベースラインは %3 件です。</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>非数 (NaN)</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>無限大</translation>
    </message>
    <message>
        <source>On all such samples the difference is between %1 and %2 points: more than chance.</source>
        <translation>同種のサンプル全体での差は %1 ～ %2 ポイントです。偶然とはいえません。</translation>
    </message>
    <message>
        <source>On all such samples the difference may still be between %1 and %2 points.</source>
        <translation>同種のサンプル全体では、なお %1 ～ %2 ポイントの差がある可能性があります。</translation>
    </message>
    <message>
        <source>On all such samples the difference may be between %1 and %2 points: this may be chance.</source>
        <translation>同種のサンプル全体での差は %1 ～ %2 ポイントの可能性があります。偶然かもしれません。</translation>
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
        <translation>点は正解率、帯は同種のサンプル全体での正解率の 95 % 信頼区間です。</translation>
    </message>
    <message>
        <source>Differences by value</source>
        <translation>値ごとの差</translation>
    </message>
    <message>
        <source>Nothing checked yet</source>
        <translation>まだ検証されていません</translation>
    </message>
    <message>
        <source>A check runs every variant and holds its outputs against the model computed slowly and plainly. Samples with labels also tell how many answers stay right.</source>
        <translation>検証では、すべてのバリアントを実行し、単純で低速な方法で計算したモデルの結果と出力を照合します。ラベル付きサンプルがあれば、正解がどれだけ保たれるかもわかります。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>The variants could not be checked</source>
        <translation>バリアントを検証できませんでした</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再検証</translation>
    </message>
    <message>
        <source>One random input; a number may differ by %1 of its size plus %2.</source>
        <translation>ランダム入力 1 件。数値の許容差は、その大きさの %1 倍 + %2 です。</translation>
    </message>
    <message>
        <source>Samples of %1; a number may differ by %2 of its size plus %3.</source>
        <translation>%1 のサンプル。数値の許容差は、その大きさの %2 倍 + %3 です。</translation>
    </message>
</context>
<context>
    <name>tenon::views::ActivityStrip</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>tenon::views::BufferModel</name>
    <message>
        <source>Buffer</source>
        <translation>バッファー</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>From step</source>
        <translation>開始ステップ</translation>
    </message>
    <message>
        <source>To step</source>
        <translation>終了ステップ</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>生成元</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>オフセット</translation>
    </message>
    <message>
        <source>%1 (%2): made in step %3 by %4, last used in step %5 by %6</source>
        <translation>%1 (%2): ステップ %3 で %4 が生成、ステップ %5 で %6 が最後に使用</translation>
    </message>
</context>
<context>
    <name>tenon::views::BufferPane</name>
    <message>
        <source>Alive in the marked step</source>
        <translation>選択中のステップで生存</translation>
    </message>
    <message>
        <source>All buffers</source>
        <translation>すべてのバッファー</translation>
    </message>
    <message>
        <source>Which buffers to list</source>
        <translation>一覧表示するバッファー</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>バッファー</translation>
    </message>
    <message numerus="yes">
        <source>At the peak, step %1 (%2), %n buffer(s) hold %3.</source>
        <translation>
            <numerusform>ピーク時のステップ %1 (%2) では、%n 個のバッファーが %3 を占めます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In step %1 (%2), %n buffer(s) hold %3.</source>
        <translation>
            <numerusform>ステップ %1 (%2) では、%n 個のバッファーが %3 を占めます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n buffer(s) in all.</source>
        <translation>
            <numerusform>全 %n 個のバッファー。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::ChartCanvas</name>
    <message>
        <source>Save chart</source>
        <translation>チャートを保存</translation>
    </message>
    <message>
        <source>chart.svg</source>
        <translation>chart.svg</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.pdf *.png)</source>
        <translation>画像 (*.svg *.pdf *.png)</translation>
    </message>
    <message>
        <source>Chart not saved</source>
        <translation>チャートを保存できませんでした</translation>
    </message>
    <message>
        <source>Save chart as a picture…</source>
        <translation>チャートを画像として保存…</translation>
    </message>
</context>
<context>
    <name>tenon::views::ChartPanel</name>
    <message>
        <source>%1 as a table</source>
        <translation>%1 (表)</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>CSV としてコピー</translation>
    </message>
    <message>
        <source>Copies the whole table with plain numbers, for a spreadsheet.</source>
        <translation>表全体を、表計算ソフトで使える書式なしの数値でコピーします。</translation>
    </message>
</context>
<context>
    <name>tenon::views::ChartsView</name>
    <message>
        <source>Measurements</source>
        <translation>測定結果</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>カーネル</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>スイープ</translation>
    </message>
    <message>
        <source>Could not measure</source>
        <translation>測定できませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>測定</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>まだ測定されていません</translation>
    </message>
    <message>
        <source>Measuring runs all variants of the model in turns and says which one is faster, by how much, and how sure that is.</source>
        <translation>測定では、モデルのすべてのバリアントを交互に実行し、どれがどれだけ速いか、それがどの程度確かかを示します。</translation>
    </message>
    <message>
        <source>No sweep yet</source>
        <translation>スイープはまだありません</translation>
    </message>
    <message>
        <source>A sweep measures the variants over several thread counts or batch sizes, to show how they scale.</source>
        <translation>スイープでは、複数のスレッド数またはバッチサイズでバリアントを測定し、スケーリングの様子を示します。</translation>
    </message>
    <message>
        <source>Sweep…</source>
        <translation>スイープ…</translation>
    </message>
</context>
<context>
    <name>tenon::views::CheckBar</name>
    <message>
        <source>Relative tolerance</source>
        <translation>許容相対誤差</translation>
    </message>
    <message>
        <source>How much a number may differ, as a share of its size</source>
        <translation>数値の許容差 (その大きさに対する割合)</translation>
    </message>
    <message>
        <source>Absolute tolerance</source>
        <translation>許容絶対誤差</translation>
    </message>
    <message>
        <source>How much a number may differ besides, which matters for numbers near zero</source>
        <translation>さらに加算される許容差。0 に近い数値で意味を持ちます</translation>
    </message>
    <message>
        <source>Compare &amp;every kernel&apos;s values</source>
        <translation>全カーネルの値を比較(&amp;E)</translation>
    </message>
    <message>
        <source>Also holds what each kernel writes against its definition, to find the first that is wrong; slower</source>
        <translation>各カーネルの書き込む値も定義と照合し、最初に誤りのあるカーネルを見つけます。時間がかかります</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>検証(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Relative tolerance</source>
        <translation>許容相対誤差(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Absolute</source>
        <translation>絶対誤差(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>サンプル(&amp;S)</translation>
    </message>
    <message>
        <source>One &amp;random input</source>
        <translation>ランダム入力 1 件(&amp;R)</translation>
    </message>
    <message>
        <source>A &amp;file with samples…</source>
        <translation>サンプルのファイル(&amp;F)…</translation>
    </message>
    <message>
        <source>A f&amp;older of samples…</source>
        <translation>サンプルのフォルダー(&amp;O)…</translation>
    </message>
    <message>
        <source>One random input</source>
        <translation>ランダム入力 1 件</translation>
    </message>
    <message>
        <source>Samples: %1</source>
        <translation>サンプル: %1</translation>
    </message>
    <message>
        <source>Arrays in a .npz or .npy file; with labels, right answers are counted too</source>
        <translation>.npz または .npy ファイルの配列。ラベルがあれば正解数も数えます</translation>
    </message>
    <message>
        <source>Choose samples</source>
        <translation>サンプルを選択</translation>
    </message>
    <message>
        <source>Arrays (*.npz *.npy);;All files (*)</source>
        <translation>配列 (*.npz *.npy);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Choose a folder of samples</source>
        <translation>サンプルのフォルダーを選択</translation>
    </message>
    <message>
        <source>The absolute tolerance must be a number from 0, such as 1e-4.</source>
        <translation>許容絶対誤差には 0 以上の数値を指定してください (例: 1e-4)。</translation>
    </message>
    <message>
        <source>The relative tolerance must be a number from 0, such as 1e-3.</source>
        <translation>許容相対誤差には 0 以上の数値を指定してください (例: 1e-3)。</translation>
    </message>
</context>
<context>
    <name>tenon::views::CodeEditor</name>
    <message>
        <source>Click to select this operation in every view.</source>
        <translation>クリックすると、すべてのビューでこの演算を選択します。</translation>
    </message>
</context>
<context>
    <name>tenon::views::CodePage</name>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>検索 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Copy the whole text</source>
        <translation>テキスト全体をコピー</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>次を検索</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>前を検索</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Loop nest</source>
        <translation>ループネスト</translation>
    </message>
    <message>
        <source>LLVM IR</source>
        <translation>LLVM IR</translation>
    </message>
    <message>
        <source>Assembly</source>
        <translation>アセンブリ</translation>
    </message>
    <message>
        <source>How the kernel is computed, decided before any loop is written: a method and its parameters.</source>
        <translation>カーネルの計算方法です。ループを生成する前に決まる、手法とそのパラメーターを示します。</translation>
    </message>
    <message>
        <source>The loops before they become machine code. “vector for” is one instruction on several numbers, “unrolled for” is written out in full, “parallel for” is shared among threads; what is declared “register” stays inside the processor.</source>
        <translation>機械語になる前のループです。“vector for” は複数の数値に対する 1 つの命令、“unrolled for” はすべて展開されたループ、“parallel for” はスレッド間で分担するループです。“register” と宣言されたものはプロセッサー内に留まります。</translation>
    </message>
    <message>
        <source>The loops in the language of the LLVM compiler, already optimized by it. Every %name is computed once; &lt;16 x float&gt; is sixteen numbers at once.</source>
        <translation>LLVM コンパイラーの言語で表したループで、LLVM による最適化後のものです。どの %name も一度だけ計算されます。&lt;16 x float&gt; は 16 個の数値をまとめたものです。</translation>
    </message>
    <message>
        <source>The instructions that the processor runs, one a line: what to do, then on what.</source>
        <translation>プロセッサーが実行する命令です。1 行に 1 命令で、操作、対象の順に並びます。</translation>
    </message>
    <message>
        <source>Generating the text of this kernel…</source>
        <translation>このカーネルのテキストを生成中…</translation>
    </message>
    <message>
        <source>This text could not be made</source>
        <translation>このテキストを生成できませんでした</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>No kernel selected</source>
        <translation>カーネルが選択されていません</translation>
    </message>
    <message>
        <source>Select a kernel in the table to read its code.</source>
        <translation>表でカーネルを選択すると、そのコードを表示します。</translation>
    </message>
</context>
<context>
    <name>tenon::views::DamageModel</name>
    <message>
        <source>not comparable</source>
        <translation>比較不可</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Values of kernels, worst first</source>
        <translation>カーネルの値 (差の大きい順)</translation>
    </message>
    <message>
        <source>Numbers whose difference is more than the absolute tolerance plus the relative one times the value</source>
        <translation>差が「許容絶対誤差 + 許容相対誤差 × 値」を超える数値</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Largest difference</source>
        <translation>最大差</translation>
    </message>
    <message>
        <source>On a log scale</source>
        <translation>対数目盛</translation>
    </message>
    <message>
        <source>Largest relative</source>
        <translation>最大相対差</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>許容外</translation>
    </message>
</context>
<context>
    <name>tenon::views::DropZone</name>
    <message>
        <source>Drop a model here, or open a file</source>
        <translation>ここにモデルをドロップするか、ファイルを開いてください</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>A model (.onnx, .tir) or a project (.tenon) can also be dropped here.</source>
        <translation>モデル (.onnx、.tir) やプロジェクト (.tenon) をここにドロップすることもできます。</translation>
    </message>
    <message>
        <source>Let go to open it</source>
        <translation>ドロップして開く</translation>
    </message>
    <message>
        <source>ONNX models (.onnx), Tenon graphs (.tir) and projects (.tenon)</source>
        <translation>ONNX モデル (.onnx)、Tenon グラフ (.tir)、プロジェクト (.tenon)</translation>
    </message>
</context>
<context>
    <name>tenon::views::ExplanationView</name>
    <message>
        <source>Explanation of the pass</source>
        <translation>パスの説明</translation>
    </message>
    <message>
        <source>Why it helps</source>
        <translation>効果</translation>
    </message>
    <message>
        <source>Where it stops</source>
        <translation>適用されない場合</translation>
    </message>
    <message>
        <source>Select a pass to read what it does.</source>
        <translation>パスを選択すると、その説明を表示します。</translation>
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
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>エクスポート中</translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportForm</name>
    <message>
        <source>&amp;Run the self-test afterwards</source>
        <translation>完了後にセルフテストを実行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Variant</source>
        <translation>バリアント(&amp;V)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>形式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>ターゲット(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>フォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>選択(&amp;C)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>エクスポート(&amp;E)</translation>
    </message>
    <message>
        <source>Choose a folder to export to</source>
        <translation>エクスポート先フォルダーを選択</translation>
    </message>
    <message>
        <source>Runs what was written on one random input and compares the outputs.</source>
        <translation>書き出したものをランダム入力 1 件で実行し、出力を比較します。</translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportRules</name>
    <message>
        <source>Shared library (.so)</source>
        <translation>共有ライブラリ (.so)</translation>
    </message>
    <message>
        <source>Static library (.a)</source>
        <translation>静的ライブラリ (.a)</translation>
    </message>
    <message>
        <source>Object file (.o)</source>
        <translation>オブジェクトファイル (.o)</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>ONNX model (.onnx)</source>
        <translation>ONNX モデル (.onnx)</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>PCs since about 2013, with AVX2 (x86-64-v3)</source>
        <translation>AVX2 対応 PC、2013 年頃以降 (x86-64-v3)</translation>
    </message>
    <message>
        <source>PCs and servers with AVX-512 (x86-64-v4)</source>
        <translation>AVX-512 対応 PC・サーバー (x86-64-v4)</translation>
    </message>
    <message>
        <source>64-bit ARM under Linux, such as a Raspberry Pi 4 (aarch64)</source>
        <translation>64 ビット ARM Linux、Raspberry Pi 4 など (aarch64)</translation>
    </message>
    <message>
        <source>ONNX holds the graph and no compiled code: there is nothing to run.</source>
        <translation>ONNX に含まれるのはグラフだけで、コンパイル済みコードはないため、実行するものがありません。</translation>
    </message>
    <message>
        <source>Code for another kind of machine is not run here. The folder holds a self-test to run there.</source>
        <translation>別の種類のマシン向けのコードは、ここでは実行しません。そのマシンで実行できるセルフテストがフォルダーに含まれます。</translation>
    </message>
    <message>
        <source>Such code runs only within a program. The folder holds a self-test to build and run.</source>
        <translation>このコードはプログラムに組み込まないと実行できません。ビルドして実行できるセルフテストがフォルダーに含まれます。</translation>
    </message>
    <message>
        <source>Choose a folder to export to.</source>
        <translation>エクスポート先のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Give the whole path of the folder, starting with / or ~.</source>
        <translation>フォルダーは / または ~ で始まる完全なパスで指定してください。</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 はフォルダーではなくファイルです。</translation>
    </message>
    <message>
        <source>You may not write in %1.</source>
        <translation>%1 への書き込み権限がありません。</translation>
    </message>
    <message>
        <source>The folder will be made.</source>
        <translation>フォルダーを新規作成します。</translation>
    </message>
    <message>
        <source>The folder is empty.</source>
        <translation>フォルダーは空です。</translation>
    </message>
    <message>
        <source>The folder holds other files. They stay, but a model of the same name is replaced.</source>
        <translation>フォルダーにほかのファイルがあります。それらは残りますが、同名のモデルは置き換えられます。</translation>
    </message>
    <message>
        <source>The earlier export in this folder will be replaced.</source>
        <translation>このフォルダーにある以前のエクスポートは置き換えられます。</translation>
    </message>
    <message>
        <source>The folder holds files that no earlier export wrote. Choose an empty or a new one.</source>
        <translation>以前のエクスポート以外のファイルがフォルダーにあります。空または新規のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>To load from C, C++ or Python. With a C header, examples and a self-test.</source>
        <translation>C、C++、Python からロードして使います。C ヘッダー、サンプルコード、セルフテスト付き。</translation>
    </message>
    <message>
        <source>To link into a program. With a C header, an example and a self-test.</source>
        <translation>プログラムにリンクして使います。C ヘッダー、サンプルコード、セルフテスト付き。</translation>
    </message>
    <message>
        <source>To link into a program, without an archive around it. With a C header, an example and a self-test.</source>
        <translation>アーカイブにせず、プログラムに直接リンクして使います。C ヘッダー、サンプルコード、セルフテスト付き。</translation>
    </message>
    <message>
        <source>Runs by itself: reads and writes NumPy arrays. With arrays to try it on.</source>
        <translation>単体で実行でき、NumPy 配列を読み書きします。試用の配列付き。</translation>
    </message>
    <message>
        <source>The optimized graph for other tools; nothing is compiled.</source>
        <translation>ほかのツールで使うための最適化済みグラフ。コンパイルは行いません。</translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportSnippets</name>
    <message>
        <source>Shell</source>
        <translation>シェル</translation>
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
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>SHA-256 (beginning)</source>
        <translation>SHA-256 (先頭部分)</translation>
    </message>
</context>
<context>
    <name>tenon::views::ExportedPage</name>
    <message>
        <source>How to call it</source>
        <translation>呼び出し方</translation>
    </message>
    <message>
        <source>Files of the export</source>
        <translation>エクスポートされたファイル</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>フォルダーを開く(&amp;O)</translation>
    </message>
    <message>
        <source>Copy check&amp;sums</source>
        <translation>チェックサムをコピー(&amp;S)</translation>
    </message>
    <message>
        <source>SHA-256 of every file, as sha256sum --check reads them</source>
        <translation>全ファイルの SHA-256 (sha256sum --check で読み取れる形式)</translation>
    </message>
    <message>
        <source>&amp;Export another…</source>
        <translation>続けてエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>Exported to %1: %n file(s), %2</source>
        <translation>
            <numerusform>%1 にエクスポートしました: %n 個のファイル、%2</numerusform>
        </translation>
    </message>
    <message>
        <source>The self-test was not run.</source>
        <translation>セルフテストは実行されていません。</translation>
    </message>
    <message>
        <source>The self-test passed.</source>
        <translation>セルフテストに合格しました。</translation>
    </message>
    <message>
        <source>The self-test failed: do not use these files.</source>
        <translation>セルフテストに失敗しました。これらのファイルは使用しないでください。</translation>
    </message>
    <message>
        <source>How to call it from %1</source>
        <translation>%1 からの呼び出し方</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>コピー(&amp;P)</translation>
    </message>
    <message>
        <source>Copies the code that is shown</source>
        <translation>表示中のコードをコピーします</translation>
    </message>
</context>
<context>
    <name>tenon::views::FindBar</name>
    <message>
        <source>Find in this text</source>
        <translation>このテキスト内を検索</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>前へ (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>次へ (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number of the one shown, of all found</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>tenon::views::GraphCanvas</name>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
    <message numerus="yes">
        <source>%n boxes. The arrow keys walk along the edges.</source>
        <translation>
            <numerusform>%n 個のボックス。方向キーでエッジに沿って移動します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::GraphPanes</name>
    <message>
        <source>Imported model</source>
        <translation>インポートしたモデル</translation>
    </message>
    <message>
        <source>Current variant</source>
        <translation>現在のバリアント</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Find by name, op or shape</source>
        <translation>名前、演算、形状で検索</translation>
    </message>
    <message>
        <source>Find nodes in the graphs</source>
        <translation>グラフ内のノードを検索</translation>
    </message>
    <message>
        <source>Enter goes to the next match, Shift+Enter to the one before.</source>
        <translation>Enter で次の一致、Shift+Enter で前の一致に移動します。</translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation>色分け(&amp;C)</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>色分け</translation>
    </message>
    <message>
        <source>Kind of op</source>
        <translation>演算の種類</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>誤差</translation>
    </message>
    <message>
        <source>Measure first: no times are known yet.</source>
        <translation>時間がまだわかりません。先に測定してください。</translation>
    </message>
    <message>
        <source>Check the accuracy of every value first.</source>
        <translation>先にすべての値の精度を検証してください。</translation>
    </message>
    <message>
        <source>Show all of the graph</source>
        <translation>グラフ全体を表示</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Open every scope</source>
        <translation>すべてのスコープを開く</translation>
    </message>
    <message>
        <source>Close every scope</source>
        <translation>すべてのスコープを閉じる</translation>
    </message>
    <message>
        <source>Overview in the corner</source>
        <translation>隅に全体図を表示</translation>
    </message>
    <message>
        <source>List of nodes</source>
        <translation>ノード一覧</translation>
    </message>
    <message>
        <source>Only the imported model</source>
        <translation>インポートしたモデルのみ</translation>
    </message>
    <message>
        <source>Both graphs</source>
        <translation>両方のグラフ</translation>
    </message>
    <message>
        <source>Only the current variant</source>
        <translation>現在のバリアントのみ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Left %1, right %2</source>
        <translation>左 %1、右 %2</translation>
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
        <translation>インポート時のグラフ</translation>
    </message>
    <message>
        <source>Graph of the current variant</source>
        <translation>現在のバリアントのグラフ</translation>
    </message>
    <message>
        <source>Laying out…</source>
        <translation>レイアウト中…</translation>
    </message>
    <message>
        <source>No graph yet</source>
        <translation>グラフはまだありません</translation>
    </message>
    <message>
        <source>The graph appears here once a model is open.</source>
        <translation>モデルを開くと、ここにグラフが表示されます。</translation>
    </message>
    <message>
        <source>Laying out the graph</source>
        <translation>グラフをレイアウト中</translation>
    </message>
    <message>
        <source>The graph cannot be drawn</source>
        <translation>グラフを描画できません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation>描画するものがありません</translation>
    </message>
    <message>
        <source>This graph has no nodes.</source>
        <translation>このグラフにはノードがありません。</translation>
    </message>
    <message>
        <source>Output: %1 %2</source>
        <translation>出力: %1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n ノード</numerusform>
        </translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>時間: %1</translation>
    </message>
    <message>
        <source>Relative error: %1</source>
        <translation>相対誤差: %1</translation>
    </message>
</context>
<context>
    <name>tenon::views::HistogramObject</name>
    <message>
        <source>Fullest bar: %1 numbers</source>
        <translation>最大の棒: %1 個</translation>
    </message>
    <message>
        <source>%1 to %2: %3 numbers (%4)</source>
        <translation>%1 ～ %2: %3 個 (%4)</translation>
    </message>
</context>
<context>
    <name>tenon::views::HistoryModel</name>
    <message>
        <source>Measured</source>
        <translation>測定日時</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>バリアント</translation>
    </message>
</context>
<context>
    <name>tenon::views::HistoryView</name>
    <message>
        <source>Earlier measurements</source>
        <translation>以前の測定</translation>
    </message>
    <message>
        <source>Show in the charts</source>
        <translation>チャートに表示</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>No measurements yet</source>
        <translation>測定結果はまだありません</translation>
    </message>
    <message>
        <source>Every measurement of a model is kept and listed here, so that you can come back to it.</source>
        <translation>モデルの測定結果はすべて保存され、後から参照できるようここに一覧表示されます。</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>履歴を読み取れません</translation>
    </message>
</context>
<context>
    <name>tenon::views::Inspector</name>
    <message>
        <source>What is selected</source>
        <translation>選択対象の詳細</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Nothing to inspect</source>
        <translation>表示する対象がありません</translation>
    </message>
    <message>
        <source>Open a model: what you select in it is explained here.</source>
        <translation>モデルを開き、その中のものを選択すると、ここに説明が表示されます。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>すべてコピー</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Copy in Full</source>
        <translation>全文をコピー</translation>
    </message>
</context>
<context>
    <name>tenon::views::KernelModel</name>
    <message>
        <source>Not measured yet</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>Part of the time of all kernels</source>
        <translation>全カーネルの時間に占める割合</translation>
    </message>
    <message>
        <source>Multiplications and additions of one inference</source>
        <translation>1 回の推論での乗算と加算の数</translation>
    </message>
    <message>
        <source>The method that computes the kernel, with its parameters</source>
        <translation>カーネルを計算する手法とそのパラメーター</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>カーネル</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation>FLOPs</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
</context>
<context>
    <name>tenon::views::KernelPage</name>
    <message>
        <source>Kernels</source>
        <translation>カーネル</translation>
    </message>
    <message>
        <source>Variant to compare with the baseline</source>
        <translation>ベースラインと比較するバリアント</translation>
    </message>
    <message>
        <source>Order of the kernels</source>
        <translation>カーネルの並び順</translation>
    </message>
    <message>
        <source>Slowest first</source>
        <translation>遅い順</translation>
    </message>
    <message>
        <source>Most time saved first</source>
        <translation>短縮時間の長い順</translation>
    </message>
    <message>
        <source>Most time lost first</source>
        <translation>増加時間の長い順</translation>
    </message>
    <message>
        <source>&amp;Compare the baseline with</source>
        <translation>ベースラインとの比較対象(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>並び順(&amp;O)</translation>
    </message>
    <message>
        <source>How to read it: a kernel is one piece of compiled code. Kernels that stand for the same nodes of the model are compared with each other, so a fused kernel stands against all those it replaced.</source>
        <translation>見方: カーネルはコンパイル済みコードの 1 単位です。モデルの同じノードに対応するカーネルどうしを比較するため、融合カーネルは、それが置き換えたすべてのカーネルと比較されます。</translation>
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
        <translation>%1: カーネルなし</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 in %n kernel(s)</source>
        <translation>
            <numerusform>%1: %2 (%n カーネル)</numerusform>
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
変化: %4</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n kernel(s), timed one by one, add up to %2: %3 more than one whole run.</source>
        <translation>
            <numerusform>%1: %n 個のカーネルを個別に測定した時間の合計は %2 で、1 回の実行全体より %3 長くなっています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n kernel(s) take %2; %3 (%4) of a run is overhead between them.</source>
        <translation>
            <numerusform>%1: %n 個のカーネルの所要時間は %2 です。カーネル間のオーバーヘッドは 1 回の実行のうち %3 (%4) です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, together %1.</source>
        <translation>
            <numerusform>ほか %n 個、合計 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, together %1 in %2 and %3 in %4.</source>
        <translation>
            <numerusform>ほか %n 個、合計は %2 で %1、%4 で %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>消滅</translation>
    </message>
    <message>
        <source>±0 %</source>
        <translation>±0 %</translation>
    </message>
    <message>
        <source>−%1 %</source>
        <translation>−%1 %</translation>
    </message>
    <message>
        <source>+%1 %</source>
        <translation>+%1 %</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>カーネル</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>Kernels before</source>
        <translation>前のカーネル</translation>
    </message>
    <message>
        <source>Kernels after</source>
        <translation>後のカーネル</translation>
    </message>
    <message>
        <source>Nodes of the model</source>
        <translation>モデルのノード</translation>
    </message>
</context>
<context>
    <name>tenon::views::KernelView</name>
    <message>
        <source>Kernels and their code</source>
        <translation>カーネルとそのコード</translation>
    </message>
    <message>
        <source>Kernels in the order of execution</source>
        <translation>実行順のカーネル</translation>
    </message>
    <message>
        <source>Filter by kernel, operation or schedule</source>
        <translation>カーネル、演算、スケジュールで絞り込み</translation>
    </message>
    <message>
        <source>No kernels yet</source>
        <translation>カーネルはまだありません</translation>
    </message>
    <message>
        <source>Once a variant is compiled, its kernels and their code are here.</source>
        <translation>バリアントをコンパイルすると、カーネルとそのコードがここに表示されます。</translation>
    </message>
    <message>
        <source>No kernels</source>
        <translation>カーネルなし</translation>
    </message>
    <message>
        <source>Nothing is left to compute: every output of this variant is a constant.</source>
        <translation>計算するものが残っていません。このバリアントの出力はすべて定数です。</translation>
    </message>
    <message numerus="yes">
        <source>%n kernels</source>
        <translation>
            <numerusform>%n カーネル</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n kernels</source>
        <translation>
            <numerusform>%1 / %n カーネル</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of kernels, time</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>This variant could not be compiled</source>
        <translation>このバリアントをコンパイルできませんでした</translation>
    </message>
</context>
<context>
    <name>tenon::views::LabelChart</name>
    <message>
        <source>Share of right answers</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>%1, baseline</source>
        <translation>%1、ベースライン</translation>
    </message>
    <message>
        <source>%1, %2 points</source>
        <translation>%1、%2 ポイント</translation>
    </message>
</context>
<context>
    <name>tenon::views::LatencyPage</name>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>The axis does not start at 0, to tell close times apart.</source>
        <translation>近い値を区別できるよう、軸は 0 から始まりません。</translation>
    </message>
    <message>
        <source>Only one variant was measured. Add a second one to see which is faster.</source>
        <translation>測定されたバリアントは 1 つだけです。2 つ目を追加すると、どちらが速いかわかります。</translation>
    </message>
    <message>
        <source>How to read it: a box holds the middle half of all runs and the line across it is the median. The whiskers reach from the fastest 5&#xa0;% to the slowest 5&#xa0;%; dots are runs beyond them.</source>
        <translation>見方: 箱は全実行の中央の半数を含み、箱を横切る線が中央値です。ひげは速い側の 5&#xa0;% 点から遅い側の 5&#xa0;% 点まで、点はその外側の実行です。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more comparison(s), which the table shows.</source>
        <translation>
            <numerusform>ほか %n 件の比較は表に示されています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tenon::views::LatencyTexts</name>
    <message>
        <source>%1: median %2. Half of the runs took %3 to %4, nine in ten %5 to %6.</source>
        <translation>%1: 中央値 %2。実行の半数は %3 ～ %4、9 割は %5 ～ %6。</translation>
    </message>
    <message>
        <source>%1 is %2 faster than %3, 95&#xa0;% sure of at least %4.</source>
        <translation>%1 は %3 より %2 高速、信頼度 95&#xa0;% で %4 以上。</translation>
    </message>
    <message>
        <source>%1 is %2 slower than %3, 95&#xa0;% sure of at least %4.</source>
        <translation>%1 は %3 より %2 低速、信頼度 95&#xa0;% で %4 以上。</translation>
    </message>
    <message>
        <source>No difference between %1 and %2 was found: 95&#xa0;% sure that the speedup lies between %3 and %4.</source>
        <translation>%1 と %2 に差は認められません。信頼度 95&#xa0;% で高速化率は %3 ～ %4。</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>高速</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>低速</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>差なし</translation>
    </message>
    <message>
        <source>%1 (in a virtual machine)</source>
        <translation>%1 (仮想マシン内)</translation>
    </message>
    <message numerus="yes">
        <source>%n usable core(s)</source>
        <translation>
            <numerusform>使用可能な %n コア</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) used</source>
        <translation>
            <numerusform>%n スレッドを使用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s), the variants taking turns</source>
        <translation>
            <numerusform>%n ラウンド、バリアントを交互に実行</numerusform>
        </translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5 %</translation>
    </message>
    <message>
        <source>25 %</source>
        <translation>25 %</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75 %</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Speedup</source>
        <translation>高速化率</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>カーネル</translation>
    </message>
    <message>
        <source>Working memory</source>
        <translation>作業メモリ</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>ラウンド</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>ベースライン</translation>
    </message>
</context>
<context>
    <name>tenon::views::LegendStrip</name>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 ～ %2</translation>
    </message>
</context>
<context>
    <name>tenon::views::MeasureBar</name>
    <message>
        <source>&amp;Measure</source>
        <translation>測定(&amp;M)</translation>
    </message>
    <message>
        <source>Times all variants against each other, taking turns.</source>
        <translation>すべてのバリアントを交互に実行し、時間を比較します。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>スレッド数</translation>
    </message>
    <message>
        <source>How many processor cores one run may use.</source>
        <translation>1 回の実行で使用できるプロセッサーコアの数。</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>How long to measure. Longer makes small differences surer.</source>
        <translation>測定の長さ。長いほど小さな差も確実にわかります。</translation>
    </message>
    <message>
        <source>S&amp;weep</source>
        <translation>スイープ(&amp;W)</translation>
    </message>
    <message>
        <source>Measures over several thread counts or batch sizes.</source>
        <translation>複数のスレッド数またはバッチサイズで測定します。</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>表で表示(&amp;T)</translation>
    </message>
    <message>
        <source>The same figures as a table, to read or to copy.</source>
        <translation>同じ数値を、読み取りやコピーに適した表で表示します。</translation>
    </message>
    <message>
        <source>Th&amp;reads</source>
        <translation>スレッド数(&amp;R)</translation>
    </message>
    <message>
        <source>Secon&amp;ds</source>
        <translation>秒数(&amp;D)</translation>
    </message>
    <message>
        <source>Over &amp;threads: %1</source>
        <translation>スレッド数(&amp;T): %1</translation>
    </message>
    <message>
        <source>Over &amp;batch sizes: %1</source>
        <translation>バッチサイズ(&amp;B): %1</translation>
    </message>
    <message>
        <source>&amp;Other points…</source>
        <translation>ほかの測定点(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>tenon::views::MemoryCanvas</name>
    <message>
        <source>Memory plan over time</source>
        <translation>メモリ配置の推移</translation>
    </message>
    <message numerus="yes">
        <source>Planner %1: an arena of %2 for %n buffer(s), largest load %3 in step %4.</source>
        <translation>
            <numerusform>プランナー %1: アリーナ %2、バッファー %n 個、最大負荷 %3 (ステップ %4)。</numerusform>
        </translation>
    </message>
    <message>
        <source>peak: step %1</source>
        <translation>ピーク: ステップ %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>ステップ %1</translation>
    </message>
    <message>
        <source>Step %1, %2: %3 alive</source>
        <translation>ステップ %1、%2: 生存 %3</translation>
    </message>
</context>
<context>
    <name>tenon::views::MemoryLegend</name>
    <message>
        <source>1–2 steps</source>
        <translation>1 ～ 2 ステップ</translation>
    </message>
    <message>
        <source>3–5</source>
        <translation>3 ～ 5</translation>
    </message>
    <message>
        <source>6–15</source>
        <translation>6 ～ 15</translation>
    </message>
    <message>
        <source>16–50</source>
        <translation>16 ～ 50</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>それ以上</translation>
    </message>
    <message>
        <source>under 1 % of the bound</source>
        <translation>下界の 1 % 未満</translation>
    </message>
    <message>
        <source>1–5 %</source>
        <translation>1 ～ 5 %</translation>
    </message>
    <message>
        <source>5–15 %</source>
        <translation>5 ～ 15 %</translation>
    </message>
    <message>
        <source>15–40 %</source>
        <translation>15 ～ 40 %</translation>
    </message>
    <message>
        <source>more</source>
        <translation>それ以上</translation>
    </message>
    <message>
        <source>Colours, from light to strong: %1</source>
        <translation>色 (淡い順): %1</translation>
    </message>
</context>
<context>
    <name>tenon::views::MemoryPainter</name>
    <message>
        <source>step of execution</source>
        <translation>実行ステップ</translation>
    </message>
    <message>
        <source>arena = lower bound</source>
        <translation>アリーナ = 下界</translation>
    </message>
    <message>
        <source>lower bound</source>
        <translation>下界</translation>
    </message>
    <message>
        <source>arena</source>
        <translation>アリーナ</translation>
    </message>
</context>
<context>
    <name>tenon::views::MemoryView</name>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Each box is a buffer: as wide as the steps it is needed for, as tall as its bytes. Boxes at the same height share memory. The line shows what is alive in each step; its peak is the least that any plan can need.</source>
        <translation>各ボックスはバッファーで、幅は必要とされるステップの範囲、高さはバイト数です。同じ高さにあるボックスはメモリを共有します。線は各ステップで生存している量を表し、そのピークはどの配置でも必要となる最小量です。</translation>
    </message>
    <message>
        <source>Planners</source>
        <translation>プランナー</translation>
    </message>
    <message>
        <source>Use this planner</source>
        <translation>このプランナーを使用</translation>
    </message>
    <message>
        <source>Plans the memory of the current variant this way</source>
        <translation>現在のバリアントのメモリをこの方法で配置します</translation>
    </message>
    <message>
        <source>Colour by size</source>
        <translation>サイズで色分け</translation>
    </message>
    <message>
        <source>Colour by lifetime</source>
        <translation>生存期間で色分け</translation>
    </message>
    <message>
        <source>Colour buffers by</source>
        <translation>バッファーの色分け</translation>
    </message>
    <message>
        <source>Whole program</source>
        <translation>プログラム全体</translation>
    </message>
    <message>
        <source>Shows every step again (0). The wheel zooms, dragging moves.</source>
        <translation>すべてのステップを再表示します (0)。ホイールで拡大・縮小、ドラッグで移動します。</translation>
    </message>
    <message>
        <source>Nothing to plan</source>
        <translation>配置するものがありません</translation>
    </message>
    <message>
        <source>No value of this variant has to be kept between two kernels.</source>
        <translation>このバリアントには、カーネル間で保持すべき値がありません。</translation>
    </message>
    <message>
        <source>No memory plan yet</source>
        <translation>メモリ配置はまだありません</translation>
    </message>
    <message>
        <source>See where every intermediate result lies in memory, and what each planner would save.</source>
        <translation>すべての中間結果がメモリのどこにあり、各プランナーでどれだけ節約できるかを確認できます。</translation>
    </message>
    <message>
        <source>Plan memory</source>
        <translation>メモリを配置</translation>
    </message>
    <message>
        <source>Planning memory</source>
        <translation>メモリを配置中</translation>
    </message>
    <message>
        <source>The memory could not be planned</source>
        <translation>メモリを配置できませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2、%3</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Point at a box to see what it is. The wheel zooms, dragging moves.</source>
        <translation>ボックスをポイントすると内容を表示します。ホイールで拡大・縮小、ドラッグで移動します。</translation>
    </message>
</context>
<context>
    <name>tenon::views::Minimap</name>
    <message>
        <source>Overview of the graph</source>
        <translation>グラフの全体図</translation>
    </message>
</context>
<context>
    <name>tenon::views::NodeList</name>
    <message>
        <source>Nodes as imported</source>
        <translation>インポート時のノード</translation>
    </message>
    <message>
        <source>Nodes of the current variant</source>
        <translation>現在のバリアントのノード</translation>
    </message>
    <message>
        <source>Filter by name, op or shape</source>
        <translation>名前、演算、形状で絞り込み</translation>
    </message>
    <message>
        <source>Filter of the list of nodes</source>
        <translation>ノード一覧のフィルター</translation>
    </message>
    <message>
        <source>No graph yet</source>
        <translation>グラフはまだありません</translation>
    </message>
    <message>
        <source>Its nodes are listed here once a model is open.</source>
        <translation>モデルを開くと、ここにノードが一覧表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n ノード</numerusform>
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
        <translation>番号が同じノードは 1 つのカーネルに融合されています。番号のないノードは単独のカーネルです。</translation>
    </message>
    <message>
        <source>Op</source>
        <translation>演算</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Output shape</source>
        <translation>出力の形状</translation>
    </message>
    <message>
        <source>Fused in</source>
        <translation>融合先</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>tenon::views::PageTexts</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2 ページ</translation>
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
        <translation>見送り</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>Show more of %1</source>
        <translation>さらに表示 (全 %1 件)</translation>
    </message>
    <message>
        <source>%1 of %2 on</source>
        <translation>%2 個中 %1 個オン</translation>
    </message>
    <message>
        <source>kept in float</source>
        <translation>浮動小数点を維持</translation>
    </message>
    <message>
        <source>kept unfused</source>
        <translation>融合から除外</translation>
    </message>
</context>
<context>
    <name>tenon::views::PassesPanel</name>
    <message>
        <source>Passes</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>プリセット(&amp;P)</translation>
    </message>
    <message>
        <source>Passes are running</source>
        <translation>パスを実行中</translation>
    </message>
    <message>
        <source>Passes by stage</source>
        <translation>ステージ別のパス</translation>
    </message>
    <message>
        <source>Step through</source>
        <translation>ステップ表示</translation>
    </message>
    <message>
        <source>Show the graph before and after this pass</source>
        <translation>このパスの前後のグラフを表示します</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>Edited, starting from the preset “%1”.</source>
        <translation>プリセット「%1」を元に編集されています。</translation>
    </message>
    <message>
        <source>The passes have not run yet.</source>
        <translation>パスはまだ実行されていません。</translation>
    </message>
    <message>
        <source>%1 → %2 kernels</source>
        <translation>カーネル %1 → %2</translation>
    </message>
    <message>
        <source>%1, predicted %2</source>
        <translation>%1、予測 %2</translation>
    </message>
    <message>
        <source>The time is a prediction from the speed of this machine&apos;s memory and arithmetic. Measure to know.</source>
        <translation>時間は、このマシンのメモリと演算の速度に基づく予測です。実際の値は測定して確認してください。</translation>
    </message>
</context>
<context>
    <name>tenon::views::PdfTexts</name>
    <message>
        <source>Tenon profile</source>
        <translation>Tenon プロファイル</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>バリアント</translation>
    </message>
    <message numerus="yes">
        <source>Times of one run with %n thread(s). A speedup is the median of the ratios inside a round, not the ratio of the medians.</source>
        <translation>
            <numerusform>%n スレッドでの 1 回の実行時間。高速化率は、中央値どうしの比ではなく、ラウンド内の比の中央値です。</numerusform>
        </translation>
    </message>
    <message>
        <source>The axis does not start at 0.</source>
        <translation>軸は 0 から始まりません。</translation>
    </message>
    <message>
        <source>How the times spread</source>
        <translation>時間のばらつき</translation>
    </message>
    <message>
        <source>Where the time goes</source>
        <translation>時間の内訳</translation>
    </message>
    <message>
        <source>Kernels that stand for the same nodes of the model are compared as a group: a fused kernel stands against all those it replaced.</source>
        <translation>モデルの同じノードに対応するカーネルは、グループとして比較されます。融合カーネルは、それが置き換えたすべてのカーネルと比較されます。</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 と %2 の比較</translation>
    </message>
    <message>
        <source>Over batch sizes</source>
        <translation>バッチサイズ別</translation>
    </message>
    <message>
        <source>Over thread counts</source>
        <translation>スレッド数別</translation>
    </message>
    <message>
        <source>Points are medians; nine in ten runs lie in the band.</source>
        <translation>点は中央値で、実行の 9 割が帯の範囲に入ります。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>What each planner needs for the values between kernels, and its ratio to the lower bound: the largest sum of sizes alive at one time, which no plan can go below.</source>
        <translation>各プランナーがカーネル間の値に必要とするメモリと、下界に対する比です。下界は同時に生存するサイズの合計の最大値で、どの配置もこれを下回ることはできません。</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>プランナー</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>下界</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比</translation>
    </message>
    <message>
        <source>Are the answers still right?</source>
        <translation>答えは正しいままか</translation>
    </message>
    <message>
        <source>Outputs against the reference interpreter of the model as it was opened.</source>
        <translation>開いた時点のモデルの参照インタープリターと出力を比較。</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>✓ accepted</source>
        <translation>✓ 合格</translation>
    </message>
    <message>
        <source>✗ too far off</source>
        <translation>✗ 差が大きすぎる</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Passes of %1</source>
        <translation>%1 のパス</translation>
    </message>
    <message>
        <source>In the order they ran.</source>
        <translation>実行順。</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>ステージ</translation>
    </message>
    <message>
        <source>Nodes before</source>
        <translation>前のノード数</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <source>Rewrites</source>
        <translation>書き換え</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>カウンター</translation>
    </message>
    <message>
        <source>For one run</source>
        <translation>1 回の実行あたり</translation>
    </message>
    <message>
        <source>Processor counters</source>
        <translation>プロセッサーカウンター</translation>
    </message>
    <message>
        <source>None could be read on this machine:</source>
        <translation>このマシンでは読み取れませんでした:</translation>
    </message>
    <message>
        <source>Events in user code.</source>
        <translation>ユーザーコードのイベント。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>マシン</translation>
    </message>
    <message>
        <source>Where this was measured</source>
        <translation>測定した環境</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>%1 (in a virtual machine)</source>
        <translation>%1 (仮想マシン内)</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>コア</translation>
    </message>
    <message>
        <source>%1 physical, %2 logical, %3 usable here</source>
        <translation>物理 %1、論理 %2、使用可能 %3</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>機能</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Frequency governor</source>
        <translation>周波数ガバナー</translation>
    </message>
    <message>
        <source>not told by this system</source>
        <translation>このシステムでは取得不可</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>%1 – Tenon profile</source>
        <translation>%1 – Tenon プロファイル</translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2</source>
        <translation>レポートを %1 に書き込めませんでした: %2</translation>
    </message>
    <message>
        <source>A box holds the middle half of all runs and the line across it is the median. The whiskers reach from the fastest 5&#xa0;% to the slowest 5&#xa0;%. The variants took turns, so a slow moment of the machine met all of them.</source>
        <translation>箱は全実行の中央の半数を含み、箱を横切る線が中央値です。ひげは速い側の 5&#xa0;% 点から遅い側の 5&#xa0;% 点までです。バリアントを交互に実行したため、マシンが一時的に遅くなった影響はすべてのバリアントに等しく及びます。</translation>
    </message>
</context>
<context>
    <name>tenon::views::PlannerCard</name>
    <message>
        <source>%1, arena %2, %3, the planner of this variant</source>
        <translation>%1、アリーナ %2、%3、このバリアントのプランナー</translation>
    </message>
    <message>
        <source>%1, arena %2, %3</source>
        <translation>%1、アリーナ %2、%3</translation>
    </message>
    <message>
        <source>%1, in use</source>
        <translation>%1、使用中</translation>
    </message>
    <message>
        <source>at the lower bound</source>
        <translation>下界と一致</translation>
    </message>
    <message>
        <source>%1 over the bound</source>
        <translation>下界 +%1</translation>
    </message>
    <message>
        <source>at the lower bound: no plan can need less</source>
        <translation>下界と一致: どの配置もこれより小さくできません</translation>
    </message>
    <message>
        <source>%1 over the lower bound</source>
        <translation>下界より %1 大きい</translation>
    </message>
</context>
<context>
    <name>tenon::views::PlotTexts</name>
    <message>
        <source>A chart can be written as .png, .svg or .pdf, which the name “%1” does not end in.</source>
        <translation>チャートは .png、.svg、.pdf で書き出せますが、名前「%1」の末尾はそのいずれでもありません。</translation>
    </message>
    <message>
        <source>The chart could not be written to %1: %2</source>
        <translation>チャートを %1 に書き込めませんでした: %2</translation>
    </message>
</context>
<context>
    <name>tenon::views::RecentList</name>
    <message>
        <source>Recent files</source>
        <translation>最近使ったファイル</translation>
    </message>
</context>
<context>
    <name>tenon::views::RecentRow</name>
    <message>
        <source>Take it off the list</source>
        <translation>一覧から削除</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>%1 を一覧から削除</translation>
    </message>
    <message>
        <source>%1, no longer there</source>
        <translation>%1、存在しません</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>%1 is no longer there</source>
        <translation>%1 はもう存在しません</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>存在しません</translation>
    </message>
</context>
<context>
    <name>tenon::views::SampleCard</name>
    <message>
        <source>Open the sample %1</source>
        <translation>サンプル %1 を開く</translation>
    </message>
</context>
<context>
    <name>tenon::views::SketchView</name>
    <message>
        <source>Before: %1. After: %2.</source>
        <translation>前: %1。後: %2。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
</context>
<context>
    <name>tenon::views::StartPage</name>
    <message>
        <source>Start</source>
        <translation>スタート</translation>
    </message>
    <message>
        <source>Tenon</source>
        <translation>Tenon</translation>
    </message>
    <message>
        <source>See what a compiler does to a neural network, and what each step is worth on this computer.</source>
        <translation>コンパイラーがニューラルネットワークに何をするのか、各ステップにこのコンピューターでどれだけの効果があるのかを確認できます。</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>または、サンプルを試す</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使ったファイル</translation>
    </message>
    <message>
        <source>Open a model → switch optimizations on and off → measure what they are worth → export the winner</source>
        <translation>モデルを開く → 最適化のオン・オフを切り替える → 効果を測定する → 最良のものをエクスポートする</translation>
    </message>
</context>
<context>
    <name>tenon::views::StateView</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>tenon::views::StepControls</name>
    <message>
        <source>Previous pass</source>
        <translation>前のパス</translation>
    </message>
    <message>
        <source>Ctrl+Up</source>
        <translation>Ctrl+↑</translation>
    </message>
    <message>
        <source>Previous rewrite</source>
        <translation>前の書き換え</translation>
    </message>
    <message>
        <source>Ctrl+Left</source>
        <translation>Ctrl+←</translation>
    </message>
    <message>
        <source>Next rewrite</source>
        <translation>次の書き換え</translation>
    </message>
    <message>
        <source>Ctrl+Right</source>
        <translation>Ctrl+→</translation>
    </message>
    <message>
        <source>Next pass</source>
        <translation>次のパス</translation>
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
        <translation>ノードを新しい位置へ移動(&amp;M)</translation>
    </message>
    <message>
        <source>Without it, the graph before is replaced by the graph after at once.</source>
        <translation>オフの場合、前のグラフが後のグラフに即座に切り替わります。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
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
        <translation>適用対象なし</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>tenon::views::StepRewriteModel</name>
    <message>
        <source>The whole pass</source>
        <translation>パス全体</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>tenon::views::StepView</name>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Steps of the passes</source>
        <translation>パスのステップ</translation>
    </message>
    <message>
        <source>Passes that ran</source>
        <translation>実行されたパス</translation>
    </message>
    <message>
        <source>Rewrites of this pass</source>
        <translation>このパスの書き換え</translation>
    </message>
    <message>
        <source>This step cannot be shown</source>
        <translation>このステップは表示できません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Running the passes up to here</source>
        <translation>ここまでのパスを実行中</translation>
    </message>
    <message>
        <source>%1, rewrite %2 of %3: %4</source>
        <translation>%1、書き換え %2 / %3: %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 found nothing to do in this model.</source>
        <translation>%1: このモデルに適用対象はありませんでした。</translation>
    </message>
    <message>
        <source>Nothing to step through yet</source>
        <translation>表示するステップはまだありません</translation>
    </message>
    <message>
        <source>The steps appear as soon as the passes have run.</source>
        <translation>パスが実行されると、ステップが表示されます。</translation>
    </message>
    <message>
        <source>%1 did not run</source>
        <translation>%1 は実行されていません</translation>
    </message>
    <message>
        <source>Switch it on in the list of passes to see what it does to this model.</source>
        <translation>パスの一覧でオンにすると、このモデルに何をするかを確認できます。</translation>
    </message>
    <message>
        <source>No pass ran</source>
        <translation>実行されたパスはありません</translation>
    </message>
    <message>
        <source>Every pass is off. Switch some on, or choose another preset.</source>
        <translation>すべてのパスがオフです。いずれかをオンにするか、別のプリセットを選択してください。</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>前(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>後(&amp;A)</translation>
    </message>
</context>
<context>
    <name>tenon::views::SweepDialog</name>
    <message>
        <source>Sweep</source>
        <translation>スイープ</translation>
    </message>
    <message>
        <source>thread counts</source>
        <translation>スレッド数</translation>
    </message>
    <message>
        <source>batch sizes</source>
        <translation>バッチサイズ</translation>
    </message>
    <message>
        <source>Measure &amp;over</source>
        <translation>変化させる値(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>測定点(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Seconds for each</source>
        <translation>1 点あたりの秒数(&amp;S)</translation>
    </message>
    <message>
        <source>All variants are measured at each point.</source>
        <translation>各測定点ですべてのバリアントを測定します。</translation>
    </message>
    <message>
        <source>Give up to 32 whole numbers from 1 to 4096, such as: 1, 2, 4, 8</source>
        <translation>1 ～ 4096 の整数を 32 個まで指定してください (例: 1, 2, 4, 8)</translation>
    </message>
</context>
<context>
    <name>tenon::views::SweepPage</name>
    <message>
        <source>Sweep</source>
        <translation>スイープ</translation>
    </message>
    <message>
        <source>What is shown over the points of the sweep</source>
        <translation>スイープの測定点ごとに表示する値</translation>
    </message>
    <message>
        <source>Time of one run</source>
        <translation>1 回の実行時間</translation>
    </message>
    <message>
        <source>Inputs a second</source>
        <translation>1 秒あたりの入力数</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>表示(&amp;H)</translation>
    </message>
    <message>
        <source>How to read it: lower is better. Points are medians; nine in ten runs lie in the band.</source>
        <translation>見方: 低いほど良好です。点は中央値で、実行の 9 割が帯の範囲に入ります。</translation>
    </message>
    <message>
        <source>How to read it: higher is better. Points are medians; nine in ten runs lie in the band.</source>
        <translation>見方: 高いほど良好です。点は中央値で、実行の 9 割が帯の範囲に入ります。</translation>
    </message>
</context>
<context>
    <name>tenon::views::SweepTexts</name>
    <message>
        <source>%1, %2: %3. Nine in ten runs: %4 to %5.</source>
        <translation>%1、%2: %3。実行の 9 割: %4 ～ %5。</translation>
    </message>
    <message>
        <source>%1 inputs/s</source>
        <translation>%1 入力/秒</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>スレッド</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5 %</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Inputs a second</source>
        <translation>1 秒あたりの入力数</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n スレッド</numerusform>
        </translation>
    </message>
    <message>
        <source>batch of %1</source>
        <translation>バッチサイズ %1</translation>
    </message>
</context>
<context>
    <name>tenon::views::VariantModel</name>
    <message>
        <source>baseline</source>
        <translation>ベースライン</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>Median of all inferences, and the range that nine in ten of them lie in</source>
        <translation>全推論の中央値と、その 9 割が入る範囲</translation>
    </message>
    <message>
        <source>current variant</source>
        <translation>現在のバリアント</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Memory for everything that is computed on the way</source>
        <translation>途中で計算されるものすべてに必要なメモリ</translation>
    </message>
    <message>
        <source>Weights and other constants as the compiled code keeps them</source>
        <translation>コンパイル済みコードが保持する重みとその他の定数</translation>
    </message>
    <message>
        <source>Size of the shared library that an export writes</source>
        <translation>エクスポートで書き出される共有ライブラリのサイズ</translation>
    </message>
    <message>
        <source>How many times faster than the baseline, with the range that it lies in with 95 % confidence</source>
        <translation>ベースラインの何倍高速かと、その 95 % 信頼区間</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>Against the baseline</source>
        <translation>ベースライン比</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Working memory</source>
        <translation>作業メモリ</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>定数</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>tenon::views::VariantTable</name>
    <message>
        <source>Variants</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>Make Current</source>
        <translation>現在のバリアントにする</translation>
    </message>
    <message>
        <source>Show this variant in all views (Enter)</source>
        <translation>このバリアントをすべてのビューに表示します (Enter)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>A new variant with the same recipe (Ctrl+D)</source>
        <translation>同じレシピで新しいバリアントを作成します (Ctrl+D)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前の変更</translation>
    </message>
    <message>
        <source>Give the variant another name (F2)</source>
        <translation>バリアントの名前を変更します (F2)</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Keep the variant in every chart and measurement</source>
        <translation>このバリアントを常にすべてのチャートと測定に含めます</translation>
    </message>
    <message>
        <source>Set as Baseline</source>
        <translation>ベースラインに設定</translation>
    </message>
    <message>
        <source>Compare all other variants with this one</source>
        <translation>ほかのすべてのバリアントをこのバリアントと比較します</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete the variant; the baseline cannot be deleted (Del)</source>
        <translation>バリアントを削除します。ベースラインは削除できません (Del)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>A new variant from a preset</source>
        <translation>プリセットから新しいバリアントを作成します</translation>
    </message>
    <message>
        <source>No variants</source>
        <translation>バリアントなし</translation>
    </message>
    <message>
        <source>Open a model: its variants are compared here.</source>
        <translation>モデルを開くと、ここでバリアントを比較できます。</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>固定を解除</translation>
    </message>
</context>
<context>
    <name>tenon::views::VerdictList</name>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
</context>
</TS>
