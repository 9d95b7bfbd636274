// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertsettingsfile.h"
#include "app/alerts/alerttimes.h"

#include <QTest>

using namespace LeadBridge;
using namespace std::chrono_literals;

class TestAlertSettings final : public QObject
{
    Q_OBJECT

private slots:
    void areStoredAndReadBack()
    {
        AlertSettings settings;
        settings.mail = { { QStringLiteral("a@example.org"), QStringLiteral("b@example.org") },
                          QStringLiteral("127.0.0.1"),
                          2525,
                          MailSecurity::None,
                          QStringLiteral("user"),
                          QStringLiteral("from@example.org") };
        settings.telegram.chats = { QStringLiteral("-100"), QStringLiteral("@salon") };
        settings.desktop = false;
        settings.silenced = { ProblemKind::Outage, ProblemKind::DiskLow };
        settings.retryingAfter = 45min;
        settings.summaryAt = QTime(20, 30);
        settings.personalData = true;
        QCOMPARE(alertSettingsFrom(toJson(settings)), settings);
        QCOMPARE(alertSettingsFrom({}), AlertSettings());
        QCOMPARE(alertSettingsFrom(toJson(AlertSettings())), AlertSettings());
    }

    void oneIsSetByItsName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("taken");
        const auto row = [](const char *name, const char *value, bool taken) {
            QTest::addRow("%s=%s", name, value)
                << QString::fromLatin1(name) << QString::fromLatin1(value) << taken;
        };
        row("email.to", "a@example.org,b@example.org", true);
        row("email.port", "587", true);
        row("email.port", "much", false);
        row("email.security", "starttls", true);
        row("email.security", "perhaps", false);
        row("telegram.chats", "1,-2,@three", true);
        row("desktop", "no", true);
        row("desktop", "maybe", false);
        row("silenced", "disk_low,outage", true);
        row("silenced", "sunshine", false);
        row("retrying_minutes", "10", true);
        row("summary_at", "09:00", true);
        row("summary_at", "none", true);
        row("summary_at", "25:00", false);
        row("personal_data", "yes", true);
        row("email.password", "x", false);
    }

    void oneIsSetByItsName()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(bool, taken);
        AlertSettings settings;
        const auto done = setAlertSetting(settings, name, value);
        QCOMPARE(done.has_value(), taken);
        if (!taken)
            QCOMPARE(done.error().place, name);
    }

    void whatCannotWorkIsRefused_data()
    {
        QTest::addColumn<QString>("values");
        QTest::addColumn<QString>("place");
        const QString good = QStringLiteral(
            "email.to=a@example.org email.host=smtp.example.org email.user=r@example.org ");
        const auto row = [](const char *name, const QString &values, const char *place) {
            QTest::newRow(name) << values << QString::fromLatin1(place);
        };
        row("nothing set", {}, "");
        row("a whole mailbox", good, "");
        row("no server", QStringLiteral("email.to=a@example.org email.from=a@example.org"),
            "email.host");
        row("no sender", QStringLiteral("email.to=a@example.org email.host=smtp.example.org"),
            "email.from");
        row("no address", QStringLiteral("email.to=nobody email.host=h email.from=a@example.org"),
            "email.to");
        row("a port too far", good + QStringLiteral("email.port=70000"), "email.port");
        row("unprotected abroad", good + QStringLiteral("email.security=none"), "email.security");
        row("no chat", QStringLiteral("telegram.chats=salon"), "telegram.chats");
        row("no API", QStringLiteral("telegram.api=telegram"), "telegram.api");
        row("never", QStringLiteral("retrying_minutes=0"), "retrying_minutes");
    }

    void whatCannotWorkIsRefused()
    {
        QFETCH(QString, values);
        QFETCH(QString, place);
        AlertSettings settings;
        for (const QString &pair : values.split(u' ', Qt::SkipEmptyParts))
            QVERIFY(setAlertSetting(settings, pair.section(u'=', 0, 0), pair.section(u'=', 1)));
        const auto checked = checkedAlertSettings(settings);
        QCOMPARE(checked ? QString() : checked.error().place, place);
    }

    void theUserIsTheSenderUnlessTold()
    {
        AlertSettings settings;
        settings.mail.to = { QStringLiteral(" a@example.org ") };
        settings.mail.host = QStringLiteral("smtp.example.org");
        settings.mail.user = QStringLiteral("r@example.org");
        const auto checked = checkedAlertSettings(settings);
        QVERIFY(checked);
        QCOMPARE(checked->mail.from, QStringLiteral("r@example.org"));
        QCOMPARE(checked->mail.to, QStringList { QStringLiteral("a@example.org") });
    }

    void timesOfTests()
    {
        QCOMPARE(alertTimesFrom("nonsense"), AlertTimes());
        const AlertTimes times = alertTimesFrom(R"({"gather_ms": 50, "disk_bytes": 7,
                                                    "clock_s": 9, "expiry_h": 1})");
        QCOMPARE(times.gather, 50ms);
        QCOMPARE(times.diskBytes, 7);
        QCOMPARE(times.clockOff, 9s);
        QCOMPARE(times.expiry, 1h);
        QCOMPARE(times.calm, AlertTimes().calm);
    }
};

QTEST_GUILESS_MAIN(TestAlertSettings)
#include "tst_alertsettings.moc"
