// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/kit/cliprocess.h"

#include "tests/system/kit/keyring.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QRegularExpression>

#include <chrono>

using namespace std::chrono_literals;

namespace LeadBridge::Test {

namespace {

/// Longest wait for anything the program promises; sanitizer builds are several times slower.
constexpr auto patience = 30s;

/// No keychain but that of a Keyring, no display, English, the test's own time zone.
QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(
        QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
        environment.value(QString::fromLatin1(Keyring::busVariable), QStringLiteral("disabled:")));
    for (const auto *name : { "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE" })
        environment.remove(QString::fromLatin1(name));
    return environment;
}

} // namespace

QList<QJsonObject> CliResult::objects() const
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : out.split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

QByteArray CliResult::told() const
{
    return "status " + QByteArray::number(status) + "\nout: " + out + "\nerr: " + err;
}

CliProcess::CliProcess(const QStringList &arguments)
    : CliProcess(cliProgram(), arguments)
{
}

CliProcess::CliProcess(const QString &program, const QStringList &arguments)
    : m_process(std::make_unique<QProcess>())
{
    m_process->setProcessEnvironment(bareEnvironment());
    m_process->start(program, arguments);
    m_process->waitForStarted();
}

CliProcess::~CliProcess()
{
    if (isRunning())
        killHard();
}

void CliProcess::collect()
{
    m_out += m_process->readAllStandardOutput();
    m_err += m_process->readAllStandardError();
}

bool CliProcess::waitForText(const QByteArray &text)
{
    const QDeadlineTimer deadline(patience);
    for (;;) {
        collect();
        if (m_out.contains(text) || m_err.contains(text))
            return true;
        if (deadline.hasExpired() || !isRunning())
            return false;
        // Standard error does not end waitForReadyRead(), so it is looked at now and then.
        m_process->waitForReadyRead(20);
    }
}

std::optional<QUrl> CliProcess::waitForListening()
{
    static const QRegularExpression line(QStringLiteral("listening on (http://\\S+)\\n"));
    const QDeadlineTimer deadline(patience);
    while (!deadline.hasExpired()) {
        collect();
        const auto match = line.match(QString::fromUtf8(m_out));
        if (match.hasMatch())
            return QUrl(match.captured(1));
        if (!isRunning())
            break;
        m_process->waitForReadyRead(20);
    }
    return std::nullopt;
}

void CliProcess::give(const QByteArray &input)
{
    m_process->write(input);
    m_process->closeWriteChannel();
}

CliResult CliProcess::finish()
{
    const bool ended = m_process->state() == QProcess::NotRunning
        || m_process->waitForFinished(
            static_cast<int>(std::chrono::milliseconds(patience).count()));
    if (!ended)
        killHard();
    collect();
    const bool orderly = ended && m_process->exitStatus() == QProcess::NormalExit;
    return { orderly ? m_process->exitCode() : -1, m_out, m_err };
}

CliResult CliProcess::terminate()
{
    m_process->terminate();
    return finish();
}

void CliProcess::killHard()
{
    m_process->kill();
    m_process->waitForFinished();
}

qint64 CliProcess::processId() const
{
    return m_process->processId();
}

bool CliProcess::isRunning() const
{
    return m_process->state() != QProcess::NotRunning;
}

QByteArray CliProcess::told() const
{
    return "out: " + m_out + "\nerr: " + m_err;
}

QString cliProgram()
{
    return QStringLiteral(LEADBRIDGE_CLI);
}

CliResult runCli(const QStringList &arguments, const QByteArray &input)
{
    CliProcess process(arguments);
    process.give(input);
    return process.finish();
}

} // namespace LeadBridge::Test
