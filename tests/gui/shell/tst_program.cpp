// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"
#include "app/interfaces/flowsapi.h"
#include "app/interfaces/statusapi.h"
#include "ui/program.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/whenready.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <sqlite3.h>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The page on which a table begins, from 1; 0: there is no such table.
int rootPage(const QString &database, const char *name)
{
    sqlite3 *connection = nullptr;
    if (sqlite3_open(QFile::encodeName(database).constData(), &connection) != SQLITE_OK)
        return 0;
    sqlite3_stmt *statement = nullptr;
    int page = 0;
    if (sqlite3_prepare_v2(connection, "SELECT rootpage FROM sqlite_master WHERE name = ?", -1,
                           &statement, nullptr)
        == SQLITE_OK) {
        sqlite3_bind_text(statement, 1, name, -1, SQLITE_STATIC);
        if (sqlite3_step(statement) == SQLITE_ROW)
            page = sqlite3_column_int(statement, 0);
    }
    sqlite3_finalize(statement);
    sqlite3_close(connection);
    return page;
}

/// Writes over the rows of a small table and leaves the head of its page, which says how many they
/// are: opening the journal only counts them, the work of the start reads them.
bool damageRows(const QString &database, const char *table)
{
    constexpr int pageSize = 4096;
    constexpr int head = 8; // of a leaf (sqlite.org/fileformat.html, 1.6)
    const int page = rootPage(database, table);
    QFile file(database);
    const QByteArray wreck(pageSize - head, '\xA5');
    return page > 1 && file.open(QIODevice::ReadWrite)
        && file.seek(qint64(page - 1) * pageSize + head) && file.write(wreck) == wreck.size();
}

} // namespace

/// The whole program from its start to its end, on a folder of its own.
class TestProgram final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setApplicationName(u"leadbridge"_s); }

    void startsOnceMoreWithoutADamagedJournal()
    {
        EngineOptions options;
        QTemporaryDir folder;
        options.dataFolder = folder.filePath(u"data"_s);
        options.port = quint16(0);
        QCOMPARE(run(options, Program::Again::No, true), Program::Again::No);
        const QString database = options.dataFolder + "/leadbridge.db"_L1;
        QVERIFY(damageRows(database, "flows"));

        QCOMPARE(run(options, Program::Again::No, false), Program::Again::Damaged);
        QCOMPARE(run(options, Program::Again::Damaged, true), Program::Again::No);
        QVERIFY2(m_told.contains(u"damaged"_s), qPrintable(m_told));
        QVERIFY(!QDir(options.dataFolder).entryList({ u"*.damaged-*"_s }).isEmpty());
    }

private:
    /// Until it receives and is then told to end, or until it ends by itself.
    Program::Again run(const EngineOptions &options, Program::Again before, bool ends)
    {
        Engine engine(options);
        if (const auto opened = engine.open(); !opened) {
            QTest::qFail("the folder cannot be opened", __FILE__, __LINE__);
            return before;
        }
        Program program(engine);
        if (ends)
            connect(&engine.status(), &StatusApi::receivingChanged, &program, [&] {
                if (engine.status().receiving().kind != ReceivingStatus::Kind::Listening)
                    return;
                Flow flow;
                flow.name = u"Clients"_s;
                whenReady(engine.flows().save(flow), &program,
                          [&](const Result<FlowId> &) { program.quit(); });
            });
        program.showWindow();
        program.start(false, before);
        m_told.clear();
        const auto windows = QApplication::topLevelWidgets();
        for (const QWidget *window : windows) {
            const auto banners = window->findChildren<Banner *>();
            for (const Banner *banner : banners) {
                if (banner->isVisible())
                    m_told += banner->fact();
            }
        }
        // Not for ever where it does not end by itself.
        QTimer::singleShot(60s, &program, &Program::quit);
        QApplication::exec();
        return program.startsAgain();
    }

    QString m_told;
};

QTEST_MAIN(TestProgram)
#include "tst_program.moc"
