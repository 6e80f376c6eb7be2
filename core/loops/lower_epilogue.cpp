// SPDX-License-Identifier: Apache-2.0
#include "core/loops/lower_epilogue.h"

#include "core/loops/lower_forward.h"

namespace tenon::loops {

void writeEpilogue(Emitter& e, ValueId anchor, const Index& at, const Expr& element) {
    const Dims dims = e.dims(anchor);
    Index place(at.size());
    for (std::size_t i = 0; i < at.size(); ++i) place[i] = dims[i] == 1 ? loops::index(0) : e.simplify(at[i]);
    const Expr value = e.let(element);
    e.bind(anchor, [&](const Index& index) {
        if (!e.isSame(index, place))
            e.fail("'" + e.graph.value(anchor).name + "' is read at another place than the one being computed");
        return value;
    });
    ForwardIndices indices(e);
    indices.seed(anchor, place);
    indices.follow();
    for (ValueId output : e.group.outputs) {
        const Index* index = indices.of(output);
        if (index)
            e.write(output, *index, e.read(output, *index));
        else
            e.fail("'" + e.graph.value(output).name + "' does not follow '" + e.graph.value(anchor).name +
                   "' element by element");
    }
    e.bind(anchor, nullptr);
}

}  // namespace tenon::loops
