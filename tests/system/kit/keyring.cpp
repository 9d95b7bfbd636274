// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/kit/keyring.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QFile>
#include <QTest>

namespace {

/// A secret on the bus: freedesktop.org's Secret Service API, "Core Types".
struct Secret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &argument, const Secret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Secret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

} // namespace

Q_DECLARE_METATYPE(Secret)

namespace LeadBridge::Test {

namespace {

constexpr int waitMs = 30'000;
constexpr auto password = "invented password";

/// A bus that starts no service by itself: whether the keychain is there is the test's choice.
QByteArray busConfiguration(const QString &socket)
{
    return R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=)"
        + socket.toUtf8() + R"(</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";
}

} // namespace

Keyring::Keyring()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    qDBusRegisterMetaType<Secret>();
    const QString socket = m_folder.filePath(QStringLiteral("bus"));
    QFile configuration(m_folder.filePath(QStringLiteral("bus.conf")));
    if (!configuration.open(QIODevice::WriteOnly))
        return;
    configuration.write(busConfiguration(socket));
    configuration.close();
    const QString address = QStringLiteral("unix:path=") + socket;
    m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), address);
    for (const auto *name : { "HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR" })
        m_environment.insert(QString::fromLatin1(name), m_folder.path());
    m_environment.remove(QStringLiteral("LD_PRELOAD"));
    m_bus.setProcessEnvironment(m_environment);
    m_bus.start(QStringLiteral("dbus-daemon"),
                { QStringLiteral("--nofork"),
                  QStringLiteral("--config-file=") + configuration.fileName() });
    if (m_bus.waitForStarted(waitMs)
        && QTest::qWaitFor([&socket] { return QFile::exists(socket); }, waitMs))
        qputenv(busVariable, address.toUtf8());
}

Keyring::~Keyring()
{
    qunsetenv(busVariable);
    close();
    m_bus.kill();
    m_bus.waitForFinished();
}

bool Keyring::hasBus() const
{
    return qEnvironmentVariableIsSet(busVariable);
}

bool Keyring::start(const QStringList &arguments, const QByteArray &given)
{
    m_daemon.setProcessEnvironment(m_environment);
    m_daemon.start(
        QStringLiteral("gnome-keyring-daemon"),
        QStringList { QStringLiteral("--foreground"), QStringLiteral("--components=secrets") }
            + arguments);
    if (!m_daemon.waitForStarted(waitMs))
        return false;
    m_daemon.write(given);
    m_daemon.closeWriteChannel();
    return waitForName();
}

bool Keyring::waitForName()
{
    return QTest::qWaitFor(
        [this] {
            QProcess question;
            question.setProcessEnvironment(m_environment);
            question.start(QStringLiteral("dbus-send"),
                           { QStringLiteral("--session"), QStringLiteral("--print-reply"),
                             QStringLiteral("--dest=org.freedesktop.DBus"),
                             QStringLiteral("/org/freedesktop/DBus"),
                             QStringLiteral("org.freedesktop.DBus.NameHasOwner"),
                             QStringLiteral("string:org.freedesktop.secrets") });
            return question.waitForFinished(waitMs)
                && question.readAllStandardOutput().contains("boolean true");
        },
        waitMs);
}

bool Keyring::open()
{
    return start({ QStringLiteral("--unlock") }, password);
}

bool Keyring::openLocked()
{
    return start({}, {});
}

/// As the login does it: GNOME Keyring's own interface takes the password without a prompt.
bool Keyring::unlock()
{
    const auto name = QStringLiteral("keyring");
    auto bus = QDBusConnection::connectToBus(qEnvironmentVariable(busVariable), name);
    const auto path = QStringLiteral("/org/freedesktop/secrets");
    const auto ask = [&](const char *interface, const char *method, const QVariantList &told) {
        QDBusMessage question = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.secrets"), path, QString::fromLatin1(interface),
            QString::fromLatin1(method));
        question.setArguments(told);
        return bus.call(question);
    };
    const QDBusMessage session =
        ask("org.freedesktop.Secret.Service", "OpenSession",
            { QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString())) });
    const Secret master { session.arguments().value(1).value<QDBusObjectPath>(),
                          {},
                          password,
                          QStringLiteral("text/plain") };
    const QDBusMessage answer =
        ask("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface", "UnlockWithMasterPassword",
            { QVariant::fromValue(QDBusObjectPath(path + u"/collection/login")),
              QVariant::fromValue(master) });
    if (answer.type() == QDBusMessage::ErrorMessage)
        qWarning("%s", qPrintable(answer.errorMessage()));
    QDBusConnection::disconnectFromBus(name);
    return answer.type() == QDBusMessage::ReplyMessage;
}

void Keyring::close()
{
    m_daemon.terminate();
    if (!m_daemon.waitForFinished(waitMs))
        m_daemon.kill();
    m_daemon.waitForFinished();
}

} // namespace LeadBridge::Test
