// SPDX-License-Identifier: Apache-2.0
// The exported shared library: what is in it, that it runs, that failures leave nothing behind.
#include <dlfcn.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "tests/exporting/exported.h"

using namespace tenon;
using namespace tenon::test;

namespace fs = std::filesystem;

namespace {

using RunFunction = std::int32_t (*)(const void* const*, void* const*, void*, std::int64_t, std::int32_t);
using WorkspaceFunction = std::int64_t (*)(std::int32_t);
using ErrorFunction = const char* (*)(std::int32_t);

/// The C interface of digits_cnn, loaded into this process.
struct Loaded {
    explicit Loaded(const fs::path& library) : handle(::dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL)) {
        if (!handle) throw std::runtime_error(::dlerror());
    }
    ~Loaded() { ::dlclose(handle); }

    template <class F>
    F find(const char* symbol) const {
        void* address = ::dlsym(handle, symbol);
        if (!address) throw std::runtime_error(std::string("no symbol ") + symbol);
        return reinterpret_cast<F>(address);
    }

    void* handle;
};

struct AlignedFree {
    void operator()(void* p) const { std::free(p); }
};

std::unique_ptr<char, AlignedFree> workspace(std::int64_t bytes) {
    return std::unique_ptr<char, AlignedFree>(
        static_cast<char*>(std::aligned_alloc(64, std::size_t(bytes + 127) / 64 * 64)));
}

/// Outputs of one run through the C interface.
std::vector<Tensor> runLibrary(const Loaded& library, const ArtifactRequest& request, int threads) {
    std::vector<const void*> inputs;
    for (const Tensor& tensor : request.goldenInputs) inputs.push_back(tensor.raw().data());
    std::vector<Tensor> outputs;
    std::vector<void*> pointers;
    for (const Tensor& golden : request.goldenOutputs) {
        outputs.emplace_back(golden.type(), golden.dims());
        pointers.push_back(outputs.back().writableBytes());
    }
    const std::int64_t bytes = library.find<WorkspaceFunction>("digits_cnn_workspace_bytes")(threads);
    const auto memory = workspace(bytes);
    std::memset(memory.get(), 0xAB, std::size_t(bytes));
    const auto status =
        library.find<RunFunction>("digits_cnn_run")(inputs.data(), pointers.data(), memory.get(), bytes, threads);
    if (status) throw std::runtime_error("status " + std::to_string(status));
    return outputs;
}

bool areSame(const std::vector<Tensor>& a, const std::vector<Tensor>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Tensor& x, const Tensor& y) { return x.hasSameBytes(y); });
}

QStringList namesBesides(const fs::path& folder, const QString& wanted) {
    QStringList names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto name = QString::fromStdString(entry.path().filename().string());
        if (name != wanted) names << name;
    }
    return names;
}

/// Runs `work` in a child process that has a disk of that size mounted at `place`, and gives what it said; empty where
/// the machine does not allow that.
QString onSmallDisk(const fs::path& place, qint64 kilobytes, const std::function<std::string()>& work) {
    int ends[2];
    if (::pipe(ends) != 0) return {};
    const pid_t child = ::fork();
    if (child == 0) {
        const std::string size = "size=" + std::to_string(kilobytes) + "k";
        const bool isMounted = ::unshare(CLONE_NEWNS | (::geteuid() == 0 ? 0 : CLONE_NEWUSER)) == 0 &&
                               ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                               ::mount("none", place.c_str(), "tmpfs", 0, size.c_str()) == 0;
        const std::string report = isMounted ? work() : "";
        _exit(::write(ends[1], report.data(), report.size()) == ssize_t(report.size()) ? 0 : 1);
    }
    ::close(ends[1]);
    QByteArray report;
    char part[512];
    for (ssize_t n; (n = ::read(ends[0], part, sizeof part)) > 0;) report.append(part, n);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    return status == 0 ? QString::fromUtf8(report) : QString("the child died");
}

}  // namespace

class TestArtifact : public QObject {
    Q_OBJECT

    QTemporaryDir folder;
    ArtifactRequest request;
    Artifact artifact;  ///< digits_cnn as shared library, in folder/cnn

    fs::path library() const { return artifact.folder / "libdigits_cnn.so"; }

private slots:
    void initTestCase() {
        request = requestFor("digits_cnn");
        artifact = exportTo(request, pathIn(folder, "cnn"));
    }

    void holdsWhatItSays() {
        std::set<std::string> names;
        for (const auto& [name, content] : contentsOf(artifact.folder)) names.insert(name);
        QCOMPARE(names,
                 (std::set<std::string>{"README.md", "digits_cnn.h", "digits_cnn_example.c", "digits_cnn_example.py",
                                        "libdigits_cnn.so", "manifest.json", "selftest/input_0.npy",
                                        "selftest/output_0.npy", "selftest/selftest.c"}));
        QCOMPARE(artifact.files.size(), names.size() - 1);
    }

    void isSmall() {
        const auto bytes = std::int64_t(fs::file_size(library()));
        QVERIFY(request.model->constantBytes() > 0);
        QVERIFY2(bytes <= request.model->constantBytes() + 150'000, qPrintable(QString::number(bytes)));
    }

    void sameRequestGivesTheSameBytes() {
        const Artifact again = exportTo(request, pathIn(folder, "again"));
        QCOMPARE(contentsOf(again.folder), contentsOf(artifact.folder));
    }

    void exportsOnlyItsInterface() {
        const ShellOutcome outcome = shell("nm -D --defined-only libdigits_cnn.so", artifact.folder);
        QCOMPARE(outcome.exitCode, 0);
        QStringList names;
        for (const QString& line : outcome.out.split('\n', Qt::SkipEmptyParts)) names << line.section(' ', -1);
        names.sort();
        QCOMPARE(names,
                 (QStringList{"digits_cnn_error", "digits_cnn_input", "digits_cnn_input_count", "digits_cnn_name",
                              "digits_cnn_output", "digits_cnn_output_count", "digits_cnn_run",
                              "digits_cnn_source_hash", "digits_cnn_version", "digits_cnn_workspace_bytes"}));
    }

    void needsOnlyTheCLibrary() {
        const ShellOutcome outcome = shell("readelf --wide -d libdigits_cnn.so", artifact.folder);
        QVERIFY(outcome.out.contains("Library soname: [libdigits_cnn.so]"));
        QStringList needed;
        for (const QString& line : outcome.out.split('\n'))
            if (line.contains("(NEEDED)")) needed << line.section('[', 1).section(']', 0, 0);
        QVERIFY(needed.removeAll("libc.so.6") == 1);
        needed.removeAll("libm.so.6");
        QCOMPARE(needed, QStringList{});
        QVERIFY(!outcome.out.contains("RPATH") && !outcome.out.contains("RUNPATH") && !outcome.out.contains("TEXTREL"));
        QVERIFY(!shell("readelf --wide -S libdigits_cnn.so", artifact.folder).out.contains("build-id"));
    }

    void namesNoPlaceOfThisMachine() {
        for (const auto& [name, content] : contentsOf(artifact.folder))
            for (const std::string& path : {std::string(TENON_SOURCE_DIR), std::string(TENON_BINARY_DIR),
                                            folder.path().toStdString(), fs::temp_directory_path().string() + "/"})
                QVERIFY2(content.find(path) == std::string::npos, (name + " holds " + path).c_str());
    }

    void manifestTellsTheTruth() {
        const auto manifest = nlohmann::json::parse(must(readTextFile(artifact.folder / "manifest.json")));
        QCOMPARE(manifest["schema"].get<int>(), 1);
        QCOMPARE(manifest["name"].get<std::string>(), std::string("digits_cnn"));
        QCOMPARE(manifest["source_hash"].get<std::string>(), request.sourceHash);
        QCOMPARE(manifest["target"]["name"].get<std::string>(), std::string("host"));
        QCOMPARE(manifest["recipe"]["preset"].get<std::string>(), std::string("all"));
        QCOMPARE(manifest["kernels"].size(), request.model->kernels.size());
        QCOMPARE(manifest["constant_bytes"].get<std::int64_t>(), request.model->constantBytes());
        const Loaded loaded(library());
        QCOMPARE(manifest["workspace_bytes"].get<std::int64_t>(),
                 loaded.find<WorkspaceFunction>("digits_cnn_workspace_bytes")(1));
        for (const auto& file : manifest["files"]) {
            const auto path = QString::fromStdString(file["path"].get<std::string>());
            const ShellOutcome sum = shell("sha256sum " + path, artifact.folder);
            QCOMPARE(sum.out.section(' ', 0, 0).toStdString(), file["sha256"].get<std::string>());
            QCOMPARE(fs::file_size(artifact.folder / path.toStdString()), file["bytes"].get<std::uintmax_t>());
        }
    }

    void commandsOfTheReadmeWork() {
        const fs::path copy = pathIn(folder, "copy");
        fs::copy(artifact.folder, copy, fs::copy_options::recursive);
        const QStringList commands = commandsIn(must(readTextFile(copy / "README.md")));
        QCOMPARE(commands.size(), qsizetype{3});
        const ShellOutcome fromC = shell(commands[0], copy);
        QVERIFY2(fromC.exitCode == 0, qPrintable(fromC.err));
        QVERIFY(!fromC.err.contains("warning"));
        const ShellOutcome fromPython = shell(commands[1], copy);
        QVERIFY2(fromPython.exitCode == 0, qPrintable(fromPython.err));
        const auto first = request.goldenOutputs[0].as<float>()[0];
        QVERIFY2(fromPython.out.contains(QString::asprintf("%g", double(first))), qPrintable(fromPython.out));
        RUN_OK(commands[2], copy / "selftest");
    }

    void headerIsCAndCpp() {
        for (const QString compiler : {"cc -std=c99 -x c", "c++ -std=c++11 -x c++"})
            RUN_OK("echo '#include \"digits_cnn.h\"' | " + compiler +
                       " -Wall -Wextra -Wpedantic -Werror -fsyntax-only -I. -",
                   artifact.folder);
    }

    void sameAnswersOnAnyNumberOfThreads() {
        const Loaded loaded(library());
        for (int threads : {1, 2, 3, 8}) QVERIFY(areSame(runLibrary(loaded, request, threads), request.goldenOutputs));
    }

    void callersDoNotDisturbEachOther() {
        const Loaded loaded(library());
        std::atomic<int> wrong{0};
        {
            std::vector<std::jthread> callers;
            for (int caller = 0; caller < 4; ++caller)
                callers.emplace_back([&, caller] {
                    for (int i = 0; i < 50; ++i)
                        if (!areSame(runLibrary(loaded, request, 1 + caller % 2), request.goldenOutputs)) ++wrong;
                });
        }
        QCOMPARE(wrong.load(), 0);
    }

    void wrongArgumentsAreRefused() {
        const Loaded loaded(library());
        const auto run = loaded.find<RunFunction>("digits_cnn_run");
        const auto error = loaded.find<ErrorFunction>("digits_cnn_error");
        const auto bytesFor = loaded.find<WorkspaceFunction>("digits_cnn_workspace_bytes");
        QCOMPARE(bytesFor(0), std::int64_t(-1));
        QCOMPARE(bytesFor(1025), std::int64_t(-1));
        QVERIFY(bytesFor(4) > bytesFor(1));
        const std::int64_t bytes = bytesFor(1);
        const auto memory = workspace(bytes + 64);
        Tensor output = request.goldenOutputs[0];
        const void* input = request.goldenInputs[0].raw().data();
        const void* noInput = nullptr;
        const void* oddInput = static_cast<const char*>(input) + 1;
        void* out = output.writableBytes();
        void* noOutput = nullptr;
        const auto says = [&](std::int32_t code, const char* words) { return QString(error(code)).contains(words); };
        QVERIFY(says(run(&input, &out, memory.get(), bytes, 1), "no error"));
        QVERIFY(says(run(nullptr, &out, memory.get(), bytes, 1), "null"));
        QVERIFY(says(run(&input, nullptr, memory.get(), bytes, 1), "null"));
        QVERIFY(says(run(&noInput, &out, memory.get(), bytes, 1), "null"));
        QVERIFY(says(run(&input, &noOutput, memory.get(), bytes, 1), "null"));
        QVERIFY(says(run(&input, &out, nullptr, bytes, 1), "null"));
        QVERIFY(says(run(&oddInput, &out, memory.get(), bytes, 1), "aligned"));
        QVERIFY(says(run(&input, &out, memory.get() + 16, bytes, 1), "aligned"));
        QVERIFY(says(run(&input, &out, memory.get(), bytes - 1, 1), "smaller"));
        QVERIFY(says(run(&input, &out, memory.get(), bytes, 2), "smaller"));
        QVERIFY(says(run(&input, &out, memory.get(), bytes, 0), "threads"));
        QVERIFY(says(12345, "unknown"));
    }

    void selfTestPassesAndCatchesAWrongOutput() {
        must(runSelfTest(artifact, ArtifactFormat::sharedLibrary, 1e-5, 1e-6));
        const Artifact altered = exportTo(request, pathIn(folder, "altered"));
        const fs::path golden = altered.folder / "selftest/output_0.npy";
        std::string bytes = must(readTextFile(golden));
        bytes[bytes.size() - 1] = char(bytes[bytes.size() - 1] ^ 1);  // an exponent bit of the last number
        must(writeFileAtomically(golden, bytes));
        const auto outcome = runSelfTest(altered, ArtifactFormat::sharedLibrary, 1e-5, 1e-6);
        QVERIFY(!outcome);
        QVERIFY2(QString::fromStdString(outcome.error().message).contains("output 0 is"),
                 outcome.error().message.c_str());
    }

    void replacesAnEarlierExport() {
        const fs::path place = pathIn(folder, "replaced");
        exportTo(requestFor("digits_transformer"), place);
        exportTo(request, place);
        QCOMPARE(contentsOf(place), contentsOf(artifact.folder));
        // what the commands of the README made there does not stand in the way
        must(writeFileAtomically(place / "digits_cnn_example", std::string_view("a program")));
        exportTo(request, place);
        QCOMPARE(contentsOf(place), contentsOf(artifact.folder));
        // an empty folder is as good as none
        const fs::path empty = pathIn(folder, "deep/empty");
        fs::create_directories(empty);
        exportTo(request, empty);
        QCOMPARE(contentsOf(empty), contentsOf(artifact.folder));
        QCOMPARE(namesBesides(empty.parent_path(), "empty"), QStringList{});
    }

    void refusesToReplaceWhatIsNotAnExport() {
        const fs::path place = pathIn(folder, "home");
        fs::create_directories(place);
        must(writeFileAtomically(place / "thesis.txt", std::string_view("years of work")));
        ArtifactRequest wrong = request;
        wrong.folder = place;
        const auto outcome = exportArtifact(wrong);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().fault, Fault::environment);
        QVERIFY2(QString::fromStdString(outcome.error().message).contains("'thesis.txt'"),
                 outcome.error().message.c_str());
        QCOMPARE(must(readTextFile(place / "thesis.txt")), std::string("years of work"));
        wrong.folder = place / "thesis.txt";
        QVERIFY(!exportArtifact(wrong));
        QCOMPARE(namesBesides(place, "thesis.txt"), QStringList{});
    }

    void unwritableFolderIsOneSentence() {
        ArtifactRequest wrong = request;
        wrong.folder = "/proc/tenon/export";
        const auto outcome = exportArtifact(wrong);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().fault, Fault::environment);
        QVERIFY(QString::fromStdString(outcome.error().message).startsWith("cannot make the folder '/proc/tenon'"));
        QCOMPARE(QString::fromStdString(outcome.error().message).count('\n'), 0);
    }

    void fullDiskLeavesNothing_data() {
        QTest::addColumn<qint64>("kilobytes");
        for (qint64 kilobytes : {8, 32, 128, 160}) QTest::addRow("%lld kB", kilobytes) << kilobytes;
    }
    void fullDiskLeavesNothing() {
        QFETCH(qint64, kilobytes);
        QVERIFY(std::int64_t(fs::file_size(library())) > request.model->constantBytes());
        const fs::path disk = pathIn(folder, "disk");
        fs::create_directories(disk);
        const QString report = onSmallDisk(disk, kilobytes, [&] {
            ArtifactRequest wrong = request;
            wrong.folder = disk / "new/export";
            const auto outcome = exportArtifact(wrong);
            const std::string message = outcome ? "exported" : outcome.error().message;
            return message + "\n" + (fs::is_empty(disk) ? "nothing left" : "something left");
        });
        if (report.isEmpty()) QSKIP("this machine does not let a test mount a small disk");
        QVERIFY2(report.contains("No space left on device") && report.endsWith("\nnothing left"), qPrintable(report));
        QCOMPARE(report.count('\n'), 1);
        QVERIFY2(!report.contains(".export."), qPrintable(report));  // the temporary folder
    }

    void fileThatMayNotGrowLeavesNothing() {
        rlimit usual{};
        ::getrlimit(RLIMIT_FSIZE, &usual);
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit tight{rlim_t(request.model->constantBytes()) + 4096, usual.rlim_max};
        ArtifactRequest wrong = request;
        wrong.folder = pathIn(folder, "full/new/export");
        fs::create_directories(pathIn(folder, "full"));
        ::setrlimit(RLIMIT_FSIZE, &tight);
        const auto outcome = exportArtifact(wrong);
        ::setrlimit(RLIMIT_FSIZE, &usual);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().fault, Fault::environment);
        QVERIFY2(QString::fromStdString(outcome.error().message).endsWith("File too large"),
                 outcome.error().message.c_str());
        QCOMPARE(namesBesides(pathIn(folder, "full"), ""), QStringList{});
    }

    void cancelLeavesNothing() {
        ArtifactRequest wrong = request;
        wrong.folder = pathIn(folder, "cancelled/export");
        fs::create_directories(pathIn(folder, "cancelled"));
        std::stop_source source;
        JobContext job{source.get_token(), [&](std::string_view, double fraction) {
                           if (fraction > 0.5) source.request_stop();
                       }};
        const auto outcome = exportArtifact(wrong, job);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().fault, Fault::cancelled);
        QCOMPARE(namesBesides(pathIn(folder, "cancelled"), ""), QStringList{});
    }
};

QTEST_GUILESS_MAIN(TestArtifact)
#include "tst_artifact.moc"
