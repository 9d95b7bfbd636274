// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/project/arrows.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

/// ui, cli → engine → interfaces → the rooms → base; no cycle between rooms.
class TestArrows : public QObject
{
    Q_OBJECT

private slots:
    void judgesOneInclude_data();
    void judgesOneInclude();
    void findsCycles();
    void sourcesKeepTheRules();
};

void TestArrows::judgesOneInclude_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("allowed");

    const auto row = [](const char *name, const char *path, const char *text, bool allowed) {
        QTest::newRow(name) << QString::fromLatin1(path) << QByteArray(text) << allowed;
    };
    row("a room uses base", "app/flow/a.h", "#include \"app/base/result.h\"", true);
    row("a room uses a room", "app/delivery/a.h", "#include \"app/storage/journal.h\"", true);
    row("ui uses the interfaces", "ui/shell/a.cpp", "#include \"app/interfaces/x.h\"", true);
    row("ui uses the engine", "ui/main.cpp", "#include \"app/engine.h\"", true);
    row("cli uses the engine", "app/cli/main.cpp", "#include \"app/engine.h\"", true);
    row("the engine uses everything", "app/engine.cpp", "#include \"app/webhook/a.h\"", true);
    row("interfaces use values", "app/interfaces/a.h", "#include \"app/flow/flow.h\"", true);
    row("storage uses SQL", "app/storage/a.cpp", "#include <QSqlQuery>", true);
    row("ui uses widgets", "ui/shell/a.cpp", "#include <QWidget>", true);
    row("a form's generated header", "ui/shell/a.cpp", "#include \"ui_a.h\"", true);
    row("QObject is no window", "app/flow/a.h", "#include <QObject>", true);

    row("base uses a room", "app/base/a.h", "#include \"app/flow/flow.h\"", false);
    row("a room uses the interfaces", "app/flow/a.h", "#include \"app/interfaces/x.h\"", false);
    row("a room uses the engine", "app/storage/a.h", "#include \"app/engine.h\"", false);
    row("interfaces use the engine", "app/interfaces/a.h", "#include \"app/engine.h\"", false);
    row("the engine uses cli", "app/engine.cpp", "#include \"app/cli/options.h\"", false);
    row("the engine uses ui", "app/engine.cpp", "#include \"ui/shell/window.h\"", false);
    row("ui uses cli", "ui/main.cpp", "#include \"app/cli/options.h\"", false);
    row("a relative include", "app/flow/a.cpp", "#include \"flow.h\"", false);
    row("SQL outside storage", "app/engine.cpp", "#include <QSqlDatabase>", false);
    row("SQL in ui", "ui/history/a.cpp", "#include <QSqlTableModel>", false);
    row("SQL text", "app/flow/a.cpp", "auto s = \"SELECT id FROM events\";", false);
    row("a widget in app", "app/cli/main.cpp", "#include <QWidget>", false);
    row("a widget by its library", "app/flow/a.h", "#include <QtWidgets/QLabel>", false);
    row("an image in app", "app/flow/a.h", "#  include <QImage>", false);
}

void TestArrows::judgesOneInclude()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(bool, allowed);
    const QStringList faults = Arrows::faultsIn(path, text);
    QVERIFY2(faults.isEmpty() == allowed, qPrintable(faults.join(u'\n')));
}

void TestArrows::findsCycles()
{
    Arrows::Graph graph;
    Arrows::addEdges(graph, u"app/storage/a.h"_qs, "#include \"app/flow/b.h\"");
    Arrows::addEdges(graph, u"app/flow/b.h"_qs, "#include \"app/contacts/c.h\"");
    Arrows::addEdges(graph, u"app/storage/d.h"_qs, "#include \"app/contacts/c.h\"");
    QVERIFY(Arrows::findCycle(graph).isEmpty());

    Arrows::addEdges(graph, u"app/contacts/c.cpp"_qs, "#include \"app/flow/b.h\"");
    const QStringList cycle = Arrows::findCycle(graph);
    QCOMPARE(cycle.size(), 3);
    QCOMPARE(cycle.first(), cycle.last());
}

void TestArrows::sourcesKeepTheRules()
{
    const QDir root(QStringLiteral(LEADBRIDGE_SOURCE_DIR));
    QStringList faults;
    Arrows::Graph graph;
    int files = 0;
    for (const auto *part : { "app", "ui" }) {
        QDirIterator sources(root.filePath(QString::fromLatin1(part)), { u"*.h"_qs, u"*.cpp"_qs },
                             QDir::Files, QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            QFile file(sources.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            const QString path = root.relativeFilePath(file.fileName());
            faults += Arrows::faultsIn(path, text);
            Arrows::addEdges(graph, path, text);
            ++files;
        }
    }
    QVERIFY2(files > 10, "the sources were not found");
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    const QStringList cycle = Arrows::findCycle(graph);
    QVERIFY2(cycle.isEmpty(), qPrintable(cycle.join(u" → "_qs)));
}

QTEST_GUILESS_MAIN(TestArrows)

#include "tst_arrows.moc"
