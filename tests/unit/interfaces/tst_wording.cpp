// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/timewording.h"
#include "app/interfaces/wording.h"
#include "app/storage/repeatlink.h"

#include <QTest>

using namespace LeadBridge;

class TestWording : public QObject
{
    Q_OBJECT
private slots:
    void everyReasonHasWords_data()
    {
        QTest::addColumn<int>("code");
        for (int code = 1; code <= static_cast<int>(ReasonCode::GoesOnTooLong); ++code) {
            if (code != static_cast<int>(ReasonCode::Several)) // has reasons for its args
                QTest::newRow(qPrintable(reasonWord(static_cast<ReasonCode>(code)))) << code;
        }
    }

    void everyReasonHasWords()
    {
        QFETCH(int, code);
        const Reason reason { static_cast<ReasonCode>(code),
                              { QStringLiteral("one"), QStringLiteral("two"),
                                QStringLiteral("three") } };
        QVERIFY(!reasonText(reason).isEmpty());
        QVERIFY(!reasonText(reason).contains(QStringLiteral("%1")));
        QCOMPARE(reasonFromText(toText(reason)), reason);
    }

    void whatACrmTellsIsSaidInWords_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QStringList &args, const QString &expected) {
            QTest::newRow(qPrintable(args.join(u' '))) << args << expected;
        };
        row({ u"contact_found"_qs, u"275"_qs, u"1"_qs },
            u"The client was found: contact No. 275"_qs);
        row({ u"contact_found"_qs, u"275"_qs, u"3"_qs },
            u"Several contacts have this phone; contact No. 275 was taken, of 3"_qs);
        row({ u"lead_made"_qs, u"15"_qs }, u"Deal No. 15 was made"_qs);
        row({ u"lead_merged"_qs, u"15"_qs },
            u"The data were added to deal No. 15, which was there already"_qs);
        row({ u"note_refused"_qs, u"Forbidden"_qs },
            u"The deal was made, but not its note: Forbidden"_qs);
    }

    void whatACrmTellsIsSaidInWords()
    {
        QFETCH(QStringList, args);
        QFETCH(QString, expected);
        QCOMPARE(reasonText({ ReasonCode::GoesOn, args }), expected);
    }

    void aRepeatThatWasSentNamesItsFirst()
    {
        Reason repeat { ReasonCode::DuplicateOf, { u"41"_qs } };
        QCOMPARE(reasonText(repeat), u"The same lead came before: No. 41"_qs);
        repeat = withRepeat(repeat, { ReasonCode::Accepted, {} });
        QCOMPARE(reasonText(repeat), u"A repeat of No. 41, sent by hand"_qs);
        const Reason lost = withRepeat(repeat, { ReasonCode::HostNotFound, { u"a.example"_qs } });
        QVERIFY(reasonText(lost).startsWith(u"A repeat of No. 41, sent by hand; "_qs));
        QVERIFY(reasonText(lost).contains(u"a.example"_qs));
        // Of an event that is no repeat nothing changes.
        const Reason other { ReasonCode::HttpStatus, { u"500"_qs } };
        QCOMPARE(withRepeat({ ReasonCode::NoAnswer, { u"30"_qs } }, other), other);
    }

    void theEndOfAKeyIsTold()
    {
        const Reason works { ReasonCode::ConnectionWorks, { u"Salon"_qs } };
        QCOMPARE(reasonText(works), u"The connection works: Salon"_qs);
        const Reason until { ReasonCode::ConnectionWorks, { u"Salon"_qs, u"2030-01-15"_qs } };
        QVERIFY(reasonText(until).startsWith(
            u"The connection works: Salon. The key is good until 15 January 2030"_qs));
    }

    void timesAreNamedAsPeopleDo()
    {
        const auto local = [](int month, int day, int hour, int minute) {
            return QDateTime(QDate(2026, month, day), QTime(hour, minute)).toUTC();
        };
        const QDateTime now = local(11, 23, 20, 0);
        QCOMPARE(spokenMoment(local(11, 23, 19, 42), now), u"today at 19:42"_qs);
        QCOMPARE(spokenMoment(local(11, 22, 19, 42), now), u"yesterday at 19:42"_qs);
        QCOMPARE(spokenMoment(local(11, 21, 8, 10), now), u"21 November at 08:10"_qs);
        QCOMPARE(spokenMoment({}, now), u"—"_qs);
        QCOMPARE(spokenLimit(local(11, 23, 19, 42), now), u"19:42"_qs);
        QCOMPARE(spokenLimit(local(11, 22, 19, 42), now), u"22 November, 19:42"_qs);
        const SpokenSpan today = spokenSpan(local(11, 23, 2, 10), local(11, 23, 8, 55), now);
        QCOMPARE(today.from + u'/' + today.until, u"02:10/08:55"_qs);
        const SpokenSpan night = spokenSpan(local(11, 21, 22, 10), local(11, 22, 8, 55), now);
        QCOMPARE(night.from + u'/' + night.until, u"21 November, 22:10/22 November, 08:55"_qs);
        const SpokenSpan day = spokenSpan(local(11, 21, 2, 10), local(11, 21, 8, 55), now);
        QCOMPARE(day.from + u'/' + day.until, u"21 November, 02:10/08:55"_qs);
    }

    void whatHasRunOutWasValid()
    {
        QVERIFY(reasonText({ ReasonCode::Expires, { u"2025-01-15T12:00:00.000Z"_qs } })
                    .startsWith(u"Was valid until 15 January 2025"_qs));
        QVERIFY(reasonText({ ReasonCode::Expires, { u"2125-01-15T12:00:00.000Z"_qs } })
                    .startsWith(u"Valid until "_qs));
    }

    void aClockThatIsOffSaysHowLong()
    {
        const QChar space(QChar::Nbsp);
        QCOMPARE(reasonText({ ReasonCode::ClockWrong, { u"7200"_qs } }),
                 u"The clock is fast by 2"_qs + space + u'h');
        QCOMPARE(reasonText({ ReasonCode::ClockWrong, { u"-340"_qs } }),
                 u"The clock is slow by 5"_qs + space + u"min"_qs);
    }

    void aRefusedPasswordComesWithAdvice_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("advice");
        const auto row = [](const char *code, const char *advice) {
            QTest::newRow(code) << QString::fromLatin1(code) << QString::fromLatin1(advice);
        };
        row("app_password", "app password");
        row("app_password_yandex", "id.yandex.ru");
        row("app_password_mailru", "Mail.ru");
        row("app_password_gmail", "2-Step");
        row("mail_access", "IMAP");
        row("new_webhook", "Bitrix24");
        row("new_token", "long-lived");
        row("new_code", "20 minutes");
        row("prove_human", "browser");
        row("encryption", "STARTTLS");
    }

    void aRefusedPasswordComesWithAdvice()
    {
        QFETCH(QString, code);
        QFETCH(QString, advice);
        const QString said = u"The service does not take the key: "_qs;
        for (const auto &words : { u"5.7.8 no"_qs, u"5.7.8 no."_qs }) {
            const QString text = reasonText({ ReasonCode::KeyRefused, { words, code } });
            QVERIFY2(text.startsWith(said + u"5.7.8 no. "_qs), qPrintable(text));
            QVERIFY2(text.contains(advice), qPrintable(text));
        }
        QCOMPARE(reasonText({ ReasonCode::KeyRefused, { u"no"_qs, QString() } }),
                 QString(said + u"no"_qs));
    }

    void severalReasonsAreSaidOneAfterTheOther()
    {
        const Reason phone { ReasonCode::InputMissing,
                             { QStringLiteral("phone"), QStringLiteral("field"),
                               QStringLiteral("client_phone") } };
        const Reason name { ReasonCode::InputMissing,
                            { QStringLiteral("name"), QStringLiteral("field"),
                              QStringLiteral("client_name") } };
        QCOMPARE(together({ phone }), phone);
        QCOMPARE(together({}), Reason());
        QCOMPARE(reasonText(together({ name, phone })),
                 reasonText(name) + QStringLiteral("; ") + reasonText(phone));
    }

    void everyFaultOfAnInputIsSaidInWords_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : { "empty",
                                  "not_a_number",
                                  "invalid_country_code",
                                  "too_short",
                                  "too_long",
                                  "invalid_length",
                                  "local_only",
                                  "unreplaced_placeholder",
                                  "not_an_ip",
                                  "private_ip",
                                  "not_a_country",
                                  "not_a_url",
                                  "bad_number",
                                  "bad_date",
                                  "not_a_choice",
                                  "not_a_flag",
                                  "not_json",
                                  "not_an_email",
                                  "not_a_webhook",
                                  "not_https",
                                  "not_an_account",
                                  "non_ascii_mailbox",
                                  "several_addresses",
                                  "not_a_host",
                                  "not_a_port",
                                  "not_local" })
            QTest::newRow(code) << QString::fromLatin1(code);
    }

    void everyFaultOfAnInputIsSaidInWords()
    {
        QFETCH(QString, code);
        const QString text =
            reasonText({ ReasonCode::InputBad, { QStringLiteral("x"), code, QString() } });
        QVERIFY2(code == u"empty" || !text.contains(code), qPrintable(text));
        QVERIFY2(!text.contains(u'_') && !text.contains(u": empty"), qPrintable(text));
    }

    void theServicesOwnWordsComeThroughOnOneLine()
    {
        QCOMPARE(reasonText({ ReasonCode::ServiceSaid, { QStringLiteral("Дубль\nзаказа") } }),
                 QStringLiteral("Дубль заказа"));
    }

    void givenUpNamesTheLastTry()
    {
        const Reason reason { ReasonCode::TriesUsedUp,
                              { QStringLiteral("7"), QStringLiteral("http_status"),
                                QStringLiteral("503") } };
        QCOMPARE(reasonText(reason), QStringLiteral("Given up after 7 tries. Last: Answer 503"));
    }

    void aClientWhoIsNotKnownIsNamedByNumber()
    {
        const auto missing = [](const char *input) {
            return Reason { ReasonCode::InputMissing,
                            { QString::fromLatin1(input), QStringLiteral("builtin"),
                              u"directory." + QString::fromLatin1(input),
                              QStringLiteral("15200001") } };
        };
        const Reason both = together({ missing("name"), missing("phone") });
        const QString text = reasonText(both);
        for (const char *word : { "Name", "Phone", "15200001" })
            QVERIFY2(text.contains(QLatin1String(word)), qPrintable(text));
        QVERIFY(problemText(State::Invalid, both, QString()).remedy.contains(u"directory"));
    }

    void whyKlientiksDidNotTellIsSaid_data()
    {
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, ReasonCode code, const QStringList &args,
                            const char *text) {
            QTest::newRow(name) << Reason { code, args } << QString::fromUtf8(text);
        };
        const auto failed = ReasonCode::ClientLookupFailed;
        const auto refused = ReasonCode::ClientLookupRefused;
        const QString id = QStringLiteral("5");
        row("no connection", failed,
            { id, QStringLiteral("connection_refused"), QStringLiteral("klientiks.ru") },
            "Klientiks could not be asked about client No. 5: No connection to klientiks.ru: it "
            "was "
            "refused");
        row("a refusal in its own words", refused,
            { id, QStringLiteral("service_said"), QStringLiteral("Нет доступа") },
            "Klientiks tells nothing about client No. 5: Нет доступа");
        row("others come first", failed, { id, QStringLiteral("queue") },
            "Klientiks was not asked about client No. 5 yet: it is asked once a second");
        row("the directory itself", failed, { id },
            "The client directory could not be read for client No. 5");
        row("given up", ReasonCode::TriesUsedUp,
            { QStringLiteral("7"), QStringLiteral("client_lookup_failed"), id,
              QStringLiteral("http_status"), QStringLiteral("502") },
            "Given up after 7 tries. Last: Klientiks could not be asked about client No. 5: Answer "
            "502");
    }

    void whyKlientiksDidNotTellIsSaid()
    {
        QFETCH(Reason, reason);
        QFETCH(QString, text);
        QCOMPARE(reasonText(reason), text);
    }

    void everyProblemHasThreeLines_data()
    {
        QTest::addColumn<State>("state");
        for (const State state :
             { State::Rejected, State::Failed, State::Uncertain, State::Invalid, State::Pending })
            QTest::newRow(qPrintable(stateWord(state))) << state;
    }

    void everyProblemHasThreeLines()
    {
        QFETCH(State, state);
        const ProblemText text = problemText(
            state, { ReasonCode::ServiceSaid, { QStringLiteral("why") } }, QStringLiteral("X"));
        QVERIFY(!text.what.isEmpty() && text.what.size() <= 60);
        QVERIFY(!text.why.isEmpty());
        QVERIFY(!text.remedy.isEmpty());
    }

    void anErrorNamesItsPlace()
    {
        const Error error { ErrorKind::InvalidInput, QStringLiteral("not a number"),
                            QStringLiteral("flows[0].name") };
        QVERIFY(errorText(error).startsWith(QStringLiteral("flows[0].name: ")));
        QVERIFY(errorText(error).endsWith(QStringLiteral("not a number")));
    }

    void damageIsSetAsideOnlyWhereItWas()
    {
        const QString file = QStringLiteral("/data/leadbridge.damaged-20261123.db");
        QCOMPARE(errorText({ ErrorKind::Corrupt, {}, {} }),
                 QStringLiteral("The journal is damaged"));
        QVERIFY(!errorText({ ErrorKind::Corrupt, {}, file }).contains(QStringLiteral("set aside")));
        QVERIFY(errorText({ ErrorKind::SetAside, {}, file }).startsWith(file + u':'));
        QVERIFY(errorText({ ErrorKind::SetAside, {}, file }).contains(QStringLiteral("set aside")));
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
