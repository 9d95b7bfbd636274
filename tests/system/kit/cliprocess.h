// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <optional>

namespace LeadBridge::Test {

/// What a finished command left.
struct CliResult
{
    int status = -1; ///< exit status; -1: crashed, was killed, or did not end in time
    QByteArray out;
    QByteArray err;

    /// Standard output as JSON, one object a line.
    [[nodiscard]] QList<QJsonObject> objects() const;
    /// Everything, for a failing test's message.
    [[nodiscard]] QByteArray told() const;
};

/// The real leadbridge-cli in a process of its own, away from the user's settings and keychain.
class CliProcess final
{
public:
    /// Starts it with these arguments. Use runCli() for commands that end by themselves.
    explicit CliProcess(const QStringList &arguments);
    /// The same for another program that says "listening on …".
    CliProcess(const QString &program, const QStringList &arguments);
    ~CliProcess();
    CliProcess(const CliProcess &) = delete;
    CliProcess &operator=(const CliProcess &) = delete;

    /// The address from the line "listening on http://…"; nothing where it never came.
    [[nodiscard]] std::optional<QUrl> waitForListening();
    /// Waits for a line of standard error or output that holds @p text.
    [[nodiscard]] bool waitForText(const QByteArray &text);
    void give(const QByteArray &input);
    /// Waits for its end.
    CliResult finish();
    /// SIGTERM, then its end.
    CliResult terminate();
    /// SIGKILL: no word of warning, as a power cut.
    void killHard();

    [[nodiscard]] qint64 processId() const;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] QByteArray told() const;

private:
    void collect();

    std::unique_ptr<QProcess> m_process;
    QByteArray m_out;
    QByteArray m_err;
};

/// Path of leadbridge-cli.
[[nodiscard]] QString cliProgram();

/// Runs a command to its end.
CliResult runCli(const QStringList &arguments, const QByteArray &input = {});

} // namespace LeadBridge::Test
