// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include <QTest>

using namespace LeadBridge;

namespace {

int nothing(const Invocation &)
{
    return 0;
}

QList<Command> someCommands()
{
    return { { { QStringLiteral("serve") }, {}, {}, 0, 0, {}, { QStringLiteral("port") }, nothing },
             { { QStringLiteral("flow"), QStringLiteral("start") },
               QStringLiteral("NAME"),
               {},
               1,
               1,
               { QStringLiteral("keep-held") },
               {},
               nothing } };
}

QStringList split(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT
private slots:
    void understandsOptionsBeforeAndAfterTheCommand_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::newRow("before") << split("--data-dir /d flow start --keep-held Name");
        QTest::newRow("after") << split("flow start Name --keep-held --data-dir /d");
        QTest::newRow("with an equals sign") << split("flow start --data-dir=/d --keep-held Name");
        QTest::newRow("name behind --") << split("--data-dir /d flow start --keep-held -- Name");
    }

    void understandsOptionsBeforeAndAfterTheCommand()
    {
        QFETCH(QStringList, line);
        const auto commands = someCommands();
        const auto parsed = parseCommandLine(line, commands);
        QVERIFY(parsed);
        QCOMPARE(parsed->command, &commands.at(1));
        QCOMPARE(parsed->invocation.dataFolder, QStringLiteral("/d"));
        QCOMPARE(parsed->invocation.arguments, QStringList { QStringLiteral("Name") });
        QVERIFY(parsed->invocation.has("keep-held"));
    }

    void refusesWrongUsage_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown command") << split("fly");
        QTest::newRow("half a command") << split("flow");
        QTest::newRow("unknown option") << split("serve --prot 1");
        QTest::newRow("another command's option") << split("serve --keep-held");
        QTest::newRow("option without its value") << split("serve --port");
        QTest::newRow("too few arguments") << split("flow start");
        QTest::newRow("too many arguments") << split("flow start A B");
        QTest::newRow("unknown log level") << split("serve --log-level loud");
    }

    void refusesWrongUsage()
    {
        QFETCH(QStringList, line);
        const auto parsed = parseCommandLine(line, someCommands());
        QVERIFY(!parsed);
        QVERIFY(!parsed.error().detail.isEmpty());
    }

    void helpAndVersionNeedNoCommand()
    {
        const auto commands = someCommands();
        const auto help = parseCommandLine(split("flow --help"), commands);
        QVERIFY(help && !help->command && !help->version);
        const auto version = parseCommandLine(split("--version"), commands);
        QVERIFY(version && !version->command && version->version);
    }

    void helpNamesEveryCommand()
    {
        const QString help = helpText(someCommands());
        QVERIFY(help.contains(QStringLiteral("flow start NAME")));
        QVERIFY(help.contains(QStringLiteral("serve")));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
