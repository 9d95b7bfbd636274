// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"
#include "app/interfaces/flowsapi.h"
#include "app/interfaces/historyapi.h"
#include "app/interfaces/statusapi.h"
#include "tests/gui/wizard/operator.h"
#include "ui/shell/engineparts.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/makewindow.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/setupwizard.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

/// What screens.md promises: clicks beside the typing.
constexpr int clicksAllowed = 15;
constexpr int patience = 30000; // ms; sanitizer builds are several times slower

/// What Klientiks puts into the address for its test client.
QUrl filledIn(const QString &address)
{
    QString filled = address;
    const std::pair<const char *, const char *> values[] = {
        { "{{id}}", "15200014" },
        { "{{name}}", "%D0%A2%D0%B5%D1%81%D1%82" }, // Тест
        { "{{phone}}", "79120000014" },
    };
    for (const auto &[placeholder, value] : values)
        filled.replace(QString::fromLatin1(placeholder), QString::fromLatin1(value));
    static const QRegularExpression others(u"\\{\\{[^}]*\\}\\}"_s);
    filled.remove(others);
    return QUrl(filled);
}

} // namespace

/// The real engine and the real window, from an empty data folder to a running flow, with hands
/// alone: a mouse that is counted, or a keyboard.
class TestWalk final : public QObject
{
    Q_OBJECT

public slots:
    /// In place of a browser.
    void openUrl(const QUrl &url) { m_opened.append(url); }

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void byMouse();
    void byKeyboardAlone();
    void closedInTheMiddle();

private:
    void startProgram();
    void endProgram();
    [[nodiscard]] SetupWizard *wizard() const
    {
        return m_window->findChild<SetupWizard *>(u"setupWizard"_s);
    }
    [[nodiscard]] bool isAt(SetupStep step) const
    {
        return wizard() && wizard()->isVisible() && wizard()->step() == step;
    }
    [[nodiscard]] QString localAddress() const
    {
        return u"http://127.0.0.1:%1"_s.arg(m_engine->status().receiving().port);
    }
    [[nodiscard]] Flow flow() const
    {
        return m_engine->flows().flow(m_engine->flows().summaries().value(0).id).value_or(Flow {});
    }
    void klientiksSends(const QString &address);
    void checkWhatRuns();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<MainWindow> m_window;
    QList<QUrl> m_opened;
};

void TestWalk::initTestCase()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain: keys go into the data folder
    QLocale::setDefault(QLocale::English);
    Theme::instance().install(*qApp, ThemeChoice::Light);
    QDesktopServices::setUrlHandler(u"https"_s, this, "openUrl");
}

void TestWalk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_opened.clear();
    QGuiApplication::clipboard()->clear();
    startProgram();
}

void TestWalk::cleanup()
{
    endProgram();
    m_folder.reset();
}

void TestWalk::startProgram()
{
    EngineOptions options;
    options.dataFolder = m_folder->path();
    options.port = 0;
    m_engine = std::make_unique<Engine>(options);
    QVERIFY(m_engine->open());
    auto started = m_engine->start();
    QTRY_VERIFY_WITH_TIMEOUT(started.isFinished(), patience);
    QVERIFY(started.result());
    m_window = makeWindow(partsOf(*m_engine));
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWalk::endProgram()
{
    m_window.reset();
    if (!m_engine)
        return;
    QSignalSpy stopped(m_engine.get(), &Engine::stopped);
    m_engine->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!stopped.isEmpty(), patience);
    m_engine.reset();
}

void TestWalk::klientiksSends(const QString &address)
{
    QVERIFY2(address.startsWith(localAddress() + "/hook/"_L1), qPrintable(address));
    QNetworkAccessManager klientiks;
    const std::unique_ptr<QNetworkReply> answer(klientiks.get(QNetworkRequest(filledIn(address))));
    QTRY_VERIFY_WITH_TIMEOUT(answer->isFinished(), patience);
    QCOMPARE(answer->readAll(), "ok");
}

/// The flow is on, its test lead arrived at the sandbox, and nobody else was asked.
void TestWalk::checkWhatRuns()
{
    QTRY_VERIFY_WITH_TIMEOUT(!wizard()->isVisible(), patience);
    QVERIFY(flow().running);
    QCOMPARE(flow().setupStep, 0);
    HistoryFilter tests;
    tests.test = true;
    auto page = m_engine->history().older(tests, {}, 10);
    QTRY_VERIFY_WITH_TIMEOUT(page.isFinished(), patience);
    QVERIFY(page.result());
    QCOMPARE(page.result()->rows.size(), 1);
    QCOMPARE(page.result()->rows.first().state, State::Delivered);
    QVERIFY(!page.result()->rows.first().orderId.isEmpty());
}

void TestWalk::byMouse()
{
    Operator hand;
    QVERIFY(hand.click(m_window.get(), u"Create a flow"_s));
    QTRY_VERIFY(isAt(SetupStep::Event));
    int pages = 1;
    QVERIFY(hand.click(wizard(), u"Next"_s));
    QTRY_VERIFY(isAt(SetupStep::Fields));
    ++pages;
    QVERIFY(hand.click(wizard(), u"Next"_s));
    QTRY_VERIFY(isAt(SetupStep::Address));
    ++pages;
    QVERIFY(hand.tabTo(u"Public address"_s));
    hand.type(localAddress());
    QVERIFY(hand.click(wizard(), u"Check"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->status().lastAddressCheck().has_value(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(hand.canClick(wizard(), u"Next"_s), patience);
    QVERIFY(hand.click(wizard(), u"Next"_s));
    QTRY_VERIFY(isAt(SetupStep::Paste));
    ++pages;
    QVERIFY(hand.click(wizard(), u"Copy the address"_s));
    const QString address = QGuiApplication::clipboard()->text();
    QVERIFY(hand.click(wizard(), u"Open Klientiks"_s));
    QCOMPARE(m_opened.size(), 1);
    QVERIFY(hand.click(wizard(), u"Pasted, next"_s));
    QTRY_VERIFY(isAt(SetupStep::TestEvent));
    ++pages;
    QVERIFY(!hand.canClick(wizard(), u"Next"_s));
    klientiksSends(address);
    QTRY_VERIFY_WITH_TIMEOUT(hand.canClick(wizard(), u"Next"_s), patience);
    QVERIFY(hand.click(wizard(), u"Next"_s));
    QTRY_VERIFY(isAt(SetupStep::CpaHouse));
    ++pages;
    // The focus stands in the key; the rest is reached with Tab.
    hand.type(u"EXAMPLEKEY0000"_s);
    for (const char *field : { "Webmaster", "Offer", "Source", "Stream" }) {
        QVERIFY2(hand.tabTo(QString::fromLatin1(field) + ", required"_L1), field);
        hand.type(u"1001"_s);
    }
    QVERIFY(hand.tabTo(u"IP address, One value for all"_s, Operator::Kind::LineEdit));
    hand.type(u"203.0.113.25"_s);
    QVERIFY(hand.tabTo(u"Browser, One value for all"_s, Operator::Kind::LineEdit));
    hand.type(u"Mozilla/5.0 (Windows NT 10.0; Win64; x64)"_s);
    QVERIFY(hand.click(wizard(), u"Next"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isAt(SetupStep::Launch), patience);
    ++pages;
    QVERIFY(hand.click(wizard(), u"To the sandbox"_s));
    QTRY_VERIFY_WITH_TIMEOUT(hand.sees(wizard(), u"The sandbox accepted it"_s), patience);
    QVERIFY(hand.click(wizard(), u"Start"_s));
    // The test event of Klientiks waits: it is asked about and not sent.
    QTRY_VERIFY_WITH_TIMEOUT(hand.canClick(wizard(), u"Don't send"_s), patience);
    QVERIFY(hand.click(wizard(), u"Don't send"_s));
    checkWhatRuns();
    qInfo("%d clicks, %d pages, %d keys beside %d letters typed", hand.clicks(), pages, hand.keys(),
          hand.letters());
    QCOMPARE(pages, 7);
    QVERIFY2(hand.clicks() <= clicksAllowed, qPrintable(QString::number(hand.clicks())));
}

void TestWalk::byKeyboardAlone()
{
    Operator hand;
    hand.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(isAt(SetupStep::Event));
    QVERIFY(QTest::qWaitForWindowActive(wizard()));
    hand.press(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(isAt(SetupStep::Fields));
    hand.press(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(isAt(SetupStep::Address));
    QVERIFY(hand.tabTo(u"Public address"_s));
    hand.type(localAddress());
    QVERIFY(hand.tabTo(u"Check"_s));
    hand.press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->status().lastAddressCheck().has_value(), patience);
    hand.press(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isAt(SetupStep::Paste), patience);
    QVERIFY(hand.tabTo(u"Copy the address"_s));
    hand.press(Qt::Key_Space);
    QVERIFY(QGuiApplication::clipboard()->text().contains("/hook/"_L1));
    hand.press(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(isAt(SetupStep::TestEvent));
    QVERIFY(hand.tabTo(u"Use an example"_s));
    hand.press(Qt::Key_Space);
    hand.press(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(isAt(SetupStep::CpaHouse));
    hand.type(u"EXAMPLEKEY0000"_s);
    for (const char *field : { "Webmaster", "Offer", "Source", "Stream" }) {
        QVERIFY2(hand.tabTo(QString::fromLatin1(field) + ", required"_L1), field);
        hand.type(u"1001"_s);
    }
    QVERIFY(hand.tabTo(u"IP address, One value for all"_s, Operator::Kind::LineEdit));
    hand.type(u"203.0.113.25"_s);
    QVERIFY(hand.tabTo(u"Browser, One value for all"_s, Operator::Kind::LineEdit));
    hand.type(u"Mozilla/5.0"_s);
    hand.press(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isAt(SetupStep::Launch), patience);
    QVERIFY(hand.tabTo(u"To the sandbox"_s));
    hand.press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(hand.sees(wizard(), u"The sandbox accepted it"_s), patience);
    hand.press(Qt::Key_Right, Qt::AltModifier);
    checkWhatRuns();
    QCOMPARE(hand.clicks(), 0);
}

/// Whatever page it is: the program ends, starts again, and the draft goes on there.
void TestWalk::closedInTheMiddle()
{
    Operator hand;
    QVERIFY(hand.click(m_window.get(), u"Create a flow"_s));
    QTRY_VERIFY(isAt(SetupStep::Event));
    for (const SetupStep step : { SetupStep::Fields, SetupStep::Address, SetupStep::Paste,
                                  SetupStep::TestEvent, SetupStep::CpaHouse, SetupStep::Launch }) {
        if (step == SetupStep::CpaHouse)
            QVERIFY(hand.click(wizard(), u"Use an example"_s));
        if (step == SetupStep::Launch) {
            QVERIFY(hand.tabTo(u"Webmaster, required"_s));
            hand.type(u"1001"_s);
        }
        hand.press(Qt::Key_Right, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(isAt(step), patience);
        // The step itself is stored at once; what the page brings follows a moment later.
        QTRY_COMPARE_WITH_TIMEOUT(flow().setupStep, static_cast<int>(step), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!flow().source.parameters.isEmpty(), patience);
        const Flow before = flow();
        endProgram();
        startProgram();
        QCOMPARE(m_engine->flows().summaries().size(), 1);
        QCOMPARE(flow().setupStep, static_cast<int>(step));
        QCOMPARE(flow().source, before.source);
        QCOMPARE(flow().name, before.name);
        hand.press(Qt::Key_2, Qt::ControlModifier); // the list of flows
        hand.press(Qt::Key_Return); // its row says "Continue"
        QTRY_VERIFY_WITH_TIMEOUT(isAt(step), patience);
        QVERIFY(QTest::qWaitForWindowActive(wizard()));
    }
    QCOMPARE(flow().actions.first().mapping.value(u"id_webmaster"_s).text, u"1001"_s);
}

QTEST_MAIN(TestWalk)
#include "tst_walk.moc"
