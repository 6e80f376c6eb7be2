// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <dlfcn.h>
#include <elf.h>

#include <fstream>

#include "core/codegen/constant_object.h"
#include "core/codegen/link.h"
#include "tests/codegen/kernel_runner.h"

using namespace tenon;
using namespace tenon::codegen;
using namespace tenon::test;

class TestLink : public QObject {
    Q_OBJECT
private slots:
    void sharedLibraryRuns();
    void exportsOnlyWhatIsAsked();
    void crossLinks();
    void joinsObjects();
    void staticLibraryIsDeterministic();
    void executableRuns();
    void executableForAMissingLibrary();
    void constantsAreWhatTheyWere_data();
    void constantsAreWhatTheyWere();
    void reportsUnwritableFolders();

private:
    QTemporaryDir folder;
    std::filesystem::path at(const char* name) const { return folder.filePath(name).toStdString(); }
};

namespace {

ObjectCode kernelObject(const loops::Target& target, const char* symbol = "scale") {
    const loops::Kernel kernel =
        parsedKernel("kernel k(in x: f64[4], out y: f64[4]) { vector for v in 0..4 { y[v] = sin(x[v]) * 2.0f64 } }");
    const loops::Kernel* const kernels[] = {&kernel};
    const std::string symbols[] = {symbol};
    return compileKernels(kernels, symbols, target).take();
}

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// What a library exports must not be hidden, which kernels are: an entry of our own.
ObjectCode entryObject(const loops::Target& target) {
    ObjectCode object = constantObject("entry", std::as_bytes(std::span("content", 8)), 64, target).take();
    Elf64_Ehdr header{};
    std::memcpy(&header, object.bytes.data(), sizeof header);
    Elf64_Shdr symbols{};
    std::memcpy(&symbols, object.bytes.data() + header.e_shoff + 2 * sizeof symbols, sizeof symbols);
    object.bytes[symbols.sh_offset + sizeof(Elf64_Sym) + offsetof(Elf64_Sym, st_other)] = std::byte{STV_DEFAULT};
    return object;
}

}  // namespace

void TestLink::sharedLibraryRuns() {
    const loops::Target target = *findTarget("host");
    const ObjectCode objects[] = {kernelObject(target), entryObject(target)};
    const LinkOptions options{.target = target, .soname = "libscale.so", .exports = {"entry"}};
    for (const char* name : {"libfirst.so", "libsecond.so"}) {
        const auto linked = linkSharedLibrary(objects, at(name), options);
        QVERIFY2(linked, linked.error().message.c_str());
    }
    QVERIFY(contentOf(at("libfirst.so")) == contentOf(at("libsecond.so")));
    void* library = ::dlopen(at("libfirst.so").c_str(), RTLD_NOW | RTLD_LOCAL);
    QVERIFY2(library, ::dlerror());
    const auto* entry = static_cast<const char*>(::dlsym(library, "entry"));
    QVERIFY(entry);
    QCOMPARE(QByteArray(entry), QByteArray("content"));
    QCOMPARE(reinterpret_cast<std::uintptr_t>(entry) % 64, std::uintptr_t{0});
    ::dlclose(library);
}

void TestLink::exportsOnlyWhatIsAsked() {
    const loops::Target target = *findTarget("host");
    const ObjectCode objects[] = {entryObject(target)};
    QVERIFY(linkSharedLibrary(objects, at("libnone.so"), {.target = target}));
    void* library = ::dlopen(at("libnone.so").c_str(), RTLD_NOW | RTLD_LOCAL);
    QVERIFY2(library, ::dlerror());
    QVERIFY(::dlsym(library, "entry") == nullptr);
    ::dlclose(library);
}

void TestLink::crossLinks() {
    const loops::Target target = *findTarget("aarch64");
    const ObjectCode objects[] = {kernelObject(target), entryObject(target)};
    const auto linked =
        linkSharedLibrary(objects, at("libarm.so"), {.target = target, .soname = "libarm.so", .exports = {"entry"}});
    QVERIFY2(linked, linked.error().message.c_str());
    const std::string bytes = contentOf(at("libarm.so"));
    Elf64_Ehdr header{};
    QVERIFY(bytes.size() > sizeof header);
    std::memcpy(&header, bytes.data(), sizeof header);
    QCOMPARE(static_cast<int>(header.e_machine), EM_AARCH64);
    QCOMPARE(static_cast<int>(header.e_type), ET_DYN);
    QVERIFY(bytes.find("libm.so.6") != std::string::npos);
}

void TestLink::joinsObjects() {
    const loops::Target target = *findTarget("host");
    const ObjectCode objects[] = {kernelObject(target, "one"), kernelObject(target, "two")};
    const auto joined = linkRelocatable(objects, target);
    QVERIFY2(joined, joined ? "" : joined.error().message.c_str());
    const auto code = LoadedCode::load(*joined);
    QVERIFY2(code, code ? "" : code.error().message.c_str());
    double x[] = {0, 1, 2, 3}, y[4] = {};
    void* pointers[] = {x, y};
    for (const char* symbol : {"one", "two"}) {
        std::fill(y, y + 4, 0.0);
        (*code)->find(symbol)(pointers, nullptr, 0, 1);
        QCOMPARE(y[3], std::sin(3.0) * 2);
    }
}

void TestLink::staticLibraryIsDeterministic() {
    const ObjectCode object = kernelObject(*findTarget("host"));
    const ArchiveMember members[] = {{"kernels.o", &object}, {"again.o", &object}};
    QVERIFY(writeStaticLibrary(members, at("libfirst.a")));
    QTest::qWait(1100);  // a time stamp in the archive would differ now
    QVERIFY(writeStaticLibrary(members, at("libsecond.a")));
    const std::string bytes = contentOf(at("libfirst.a"));
    QVERIFY(bytes == contentOf(at("libsecond.a")));
    QVERIFY(bytes.starts_with("!<arch>\n"));
    QVERIFY(bytes.find("kernels.o") != std::string::npos);
}

void TestLink::executableRuns() {
    const loops::Target target = *findTarget("host");
    // a kernel is a function of four words that returns a status: with these it does for main(), whose arguments begin
    // < end
    const loops::Kernel kernel = parsedKernel("kernel main() { check false else fail 7 }");
    const loops::Kernel* const kernels[] = {&kernel};
    const std::string symbols[] = {"main"};
    const ObjectCode object = compileKernels(kernels, symbols, target).take();
    const auto linked = linkExecutable(std::span(&object, 1), at("program"), {.target = target});
    if (!linked) QSKIP(linked.error().message.c_str());
    QProcess process;
    process.start(QString::fromStdString(at("program").string()), {});
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitStatus() == QProcess::NormalExit, "the program crashed");
    QVERIFY(process.exitCode() == 7 || process.exitCode() == 0);
}

void TestLink::executableForAMissingLibrary() {
    loops::Target target = *findTarget("aarch64");
    target.triple = "mips64-unknown-linux-gnu";
    const auto linked = linkExecutable({}, at("program"), {.target = target});
    QVERIFY(!linked);
    QVERIFY2(linked.error().message.starts_with(
                 "an executable for 'aarch64' needs 'Scrt1.o' of the C library, which is not in"),
             linked.error().message.c_str());
}

void TestLink::constantsAreWhatTheyWere_data() {
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("alignment");
    QTest::newRow("none") << 0 << 64;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("some") << 1000 << 64;
    QTest::newRow("page") << 5000 << 4096;
    QTest::newRow("many") << (64 << 20) << 64;
}

void TestLink::constantsAreWhatTheyWere() {
    QFETCH(int, bytes);
    QFETCH(int, alignment);
    std::vector<std::byte> content(static_cast<std::size_t>(bytes));
    for (std::size_t i = 0; i < content.size(); ++i) content[i] = static_cast<std::byte>(i * 7 + i / 256);
    const auto object = constantObject("weights", content, static_cast<std::size_t>(alignment), *findTarget("host"));
    QVERIFY(object);
    const auto code = LoadedCode::load(*object);
    QVERIFY2(code, code ? "" : code.error().message.c_str());
    const void* found = (*code)->findAddress("weights");
    QVERIFY(found);
    QCOMPARE(reinterpret_cast<std::uintptr_t>(found) % static_cast<std::uintptr_t>(alignment), std::uintptr_t{0});
    QVERIFY(content.empty() || std::memcmp(found, content.data(), content.size()) == 0);
    const auto arm = constantObject("weights", content, static_cast<std::size_t>(alignment), *findTarget("aarch64"));
    QVERIFY(arm);
    QCOMPARE(arm->bytes.size(), object->bytes.size());
}

void TestLink::reportsUnwritableFolders() {
    const loops::Target target = *findTarget("host");
    const ObjectCode objects[] = {entryObject(target)};
    const auto linked = linkSharedLibrary(objects, at("missing/lib.so"), {.target = target});
    QVERIFY(!linked);
    QVERIFY2(linked.error().message.starts_with("cannot write '"), linked.error().message.c_str());
    QVERIFY(!writeStaticLibrary({}, at("missing/lib.a")));
    // and the linker can be used again
    QVERIFY(linkSharedLibrary(objects, at("libagain.so"), {.target = target}));
}

QTEST_GUILESS_MAIN(TestLink)
#include "tst_link.moc"
