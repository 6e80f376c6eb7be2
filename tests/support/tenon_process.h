// SPDX-License-Identifier: Apache-2.0
// Runs the built `tenon` as a user would.
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace tenon::test {

struct Outcome {
    int exitCode = -1;
    QString out, err;

    QStringList errorLines() const { return err.split('\n', Qt::SkipEmptyParts); }
};

/// Fails loudly (exit code -1) when the program crashes or takes longer than five minutes.
inline Outcome runTenon(const QStringList& arguments, const QString& workingFolder = {},
                        const QString& shellPrefix = {}) {
    QProcess process;
    if (!workingFolder.isEmpty()) process.setWorkingDirectory(workingFolder);
    const QString program = QStringLiteral(TENON_BINARY_DIR "/bin/tenon");
    if (shellPrefix.isEmpty())
        process.start(program, arguments);
    else
        process.start("bash", QStringList{"-c", shellPrefix + " exec \"$0\" \"$@\"", program} + arguments);
    constexpr int kPatienceMs = 300'000;
    Outcome outcome;
    if (process.waitForFinished(kPatienceMs) && process.exitStatus() == QProcess::NormalExit)
        outcome.exitCode = process.exitCode();
    outcome.out = QString::fromUtf8(process.readAllStandardOutput());
    outcome.err = QString::fromUtf8(process.readAllStandardError());
    return outcome;
}

inline QString sample(const char* name) {
    return QStringLiteral(TENON_SOURCE_DIR "/resources/samples/") + name;
}

}  // namespace tenon::test
