// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/systemlook.h"
#include "ui/widgets/theme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

const auto service = u"org.freedesktop.portal.Desktop"_s;
const auto path = u"/org/freedesktop/portal/desktop"_s;
const auto interface = u"org.freedesktop.portal.Settings"_s;
const auto appearance = u"org.freedesktop.appearance"_s;
const auto colorScheme = u"color-scheme"_s;
constexpr uint preferDark = 1;
constexpr uint preferLight = 2;

/// Receives SettingChanged; D-Bus signals can only be connected to slots by name.
class PortalWatcher final : public QObject
{
    Q_OBJECT
public:
    explicit PortalWatcher(Theme *theme, void (Theme::*tell)(bool))
        : QObject(theme)
    {
        connect(this, &PortalWatcher::schemeRead, theme, tell);
    }

    void take(const QVariant &value)
    {
        // Read() wraps the value in a second variant in older portals.
        QVariant inner = value;
        while (inner.canConvert<QDBusVariant>())
            inner = inner.value<QDBusVariant>().variant();
        const uint scheme = inner.toUInt();
        if (scheme == preferDark || scheme == preferLight)
            emit schemeRead(scheme == preferDark);
    }

public slots:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
    {
        if (group == appearance && key == colorScheme)
            take(value.variant());
    }

signals:
    void schemeRead(bool dark);
};

} // namespace

void watchSystemLook(Theme *theme, void (Theme::*tell)(bool dark))
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    auto *watcher = new PortalWatcher(theme, tell);
    bus.connect(service, path, interface, u"SettingChanged"_s, watcher,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    question.setArguments({ appearance, colorScheme });
    auto *call = new QDBusPendingCallWatcher(bus.asyncCall(question), watcher);
    QObject::connect(call, &QDBusPendingCallWatcher::finished, watcher, [watcher, call] {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (!reply.isError())
            watcher->take(reply.value().variant());
        call->deleteLater();
    });
}

} // namespace LeadBridge::Ui

#include "systemlook_portal.moc"
