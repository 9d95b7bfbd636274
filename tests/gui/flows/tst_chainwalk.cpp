// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/checkflow.h"
#include "app/engine.h"
#include "app/interfaces/flowsapi.h"
#include "app/interfaces/historyapi.h"
#include "app/interfaces/settingsapi.h"
#include "app/interfaces/statusapi.h"
#include "app/sandbox/sandboxserver.h"
#include "tests/standins/mailserver.h"
#include "tests/standins/telegramapi.h"
#include "ui/flows/flowspage.h"
#include "ui/flows/stepcard.h"
#include "ui/shell/engineparts.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/makewindow.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrlQuery>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30000; // ms; sanitizer builds are several times slower
const QString rightKey = u"EXAMPLEKEY0000"_s;
const QString chat = u"-1001234567890"_s;

} // namespace

/// The real engine and the real window: a flow to CPA.House gets a message about its order and a
/// letter for when it fails, and both ways are gone by an event of Klientiks.
class TestChainWalk final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void orderThenMessageElseLetter();

private:
    void startProgram();
    void endProgram();
    void storeSecrets();
    [[nodiscard]] Flow orderFlow() const;
    void addStep(const char *destination);
    /// Writes into the field of the shown form, whatever it is.
    void write(const char *name, const QString &text) const;
    void choose(const char *name, int index) const;
    void setRule(RunRule rule) const;
    void send(const QString &name);
    /// How each step of the newest event stands, for a failing test's message.
    [[nodiscard]] QString newestStory() const;
    [[nodiscard]] Flow stored() const { return m_engine->flows().flow(m_flow).value_or(Flow {}); }
    template <class T> [[nodiscard]] T *find(const QString &name) const
    {
        const auto found = m_window->findChildren<T *>(name);
        for (T *widget : found) {
            if (widget->isVisible())
                return widget;
        }
        return found.isEmpty() ? nullptr : found.constLast();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxServer> m_house;
    std::unique_ptr<StandIn::TelegramApi> m_telegram;
    std::unique_ptr<StandIn::MailServer> m_mail;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<MainWindow> m_window;
    QUrl m_houseUrl;
    FlowId m_flow;
};

void TestChainWalk::initTestCase()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain: keys go into the data folder
    QLocale::setDefault(QLocale::English);
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestChainWalk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_house = std::make_unique<SandboxServer>(rightKey);
    const auto port = m_house->listen(QHostAddress::LocalHost, 0);
    QVERIFY(port);
    m_houseUrl = QUrl(u"http://127.0.0.1:%1/method/send_order"_s.arg(*port));
    m_telegram = std::make_unique<StandIn::TelegramApi>();
    m_telegram->addChat(chat, u"Администраторы"_s);
    m_mail = std::make_unique<StandIn::MailServer>(StandIn::MailServer::Security::None);
    QVERIFY2(m_mail->start(), m_mail->told().constData());
    startProgram();
}

void TestChainWalk::cleanup()
{
    endProgram();
    m_mail.reset();
    m_telegram.reset();
    m_house.reset();
    m_folder.reset();
}

void TestChainWalk::startProgram()
{
    EngineOptions options;
    options.dataFolder = m_folder->path();
    options.port = 0;
    m_engine = std::make_unique<Engine>(options);
    QVERIFY(m_engine->open());
    auto started = m_engine->start();
    QTRY_VERIFY_WITH_TIMEOUT(started.isFinished(), patience);
    QVERIFY(started.result());
    storeSecrets();
    auto saved = m_engine->flows().save(orderFlow());
    QTRY_VERIFY_WITH_TIMEOUT(saved.isFinished(), patience);
    QVERIFY2(saved.result(),
             qPrintable(saved.result() ? QString() : saved.result().error().detail));
    m_flow = *saved.result();
    m_window = makeWindow(partsOf(*m_engine));
    m_window->resize(1600, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestChainWalk::endProgram()
{
    m_window.reset();
    if (!m_engine)
        return;
    QSignalSpy stopped(m_engine.get(), &Engine::stopped);
    m_engine->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!stopped.isEmpty(), patience);
    m_engine.reset();
}

void TestChainWalk::storeSecrets()
{
    const QList<QPair<QString, QString>> secrets {
        { u"cpa-house-key"_s, rightKey },
        { u"telegram-token"_s, StandIn::TelegramApi::token },
        { u"mail-password"_s, StandIn::MailServer::password },
    };
    for (const auto &[name, value] : secrets) {
        auto set = m_engine->settings().setSecret(name, value);
        QTRY_VERIFY_WITH_TIMEOUT(set.isFinished(), patience);
        QVERIFY(set.result());
    }
}

/// The one step that the setup wizard makes.
Flow TestChainWalk::orderFlow() const
{
    Flow flow;
    flow.name = u"Новые клиенты"_s;
    flow.source.event = u"client_created"_s;
    Action order = suggestedAction(u"cpa_house"_s, flow.source.event);
    order.name = u"Заявка в CPA.House"_s;
    order.settings.insert(u"url"_s, m_houseUrl.toString());
    for (const auto &[input, value] :
         { std::pair("id_webmaster", "1001"), std::pair("id_offer", "2002"),
           std::pair("id_source", "3003"), std::pair("id_stream", "4004"),
           std::pair("ip_address", "203.0.113.25"), std::pair("user_agent", "Mozilla/5.0") })
        order.mapping.insert(QString::fromLatin1(input),
                             { MappingKind::Constant, QString::fromLatin1(value) });
    flow.actions = { order };
    return flow;
}

void TestChainWalk::addStep(const char *destination)
{
    QMenu *services = find<QToolButton>(u"addStep"_s)->menu();
    services->findChild<QAction *>("add_"_L1 + QString::fromLatin1(destination))->trigger();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestChainWalk::write(const char *name, const QString &text) const
{
    const QString wanted = QString::fromLatin1(name);
    if (auto *edit = find<QLineEdit>(wanted)) {
        edit->setText(text);
        emit edit->textEdited(text);
        emit edit->editingFinished();
        return;
    }
    auto *edit = find<QPlainTextEdit>(wanted);
    QVERIFY2(edit, name);
    edit->setFocus();
    edit->selectAll();
    edit->insertPlainText(text);
}

void TestChainWalk::choose(const char *name, int index) const
{
    auto *box = find<QComboBox>(QString::fromLatin1(name));
    QVERIFY2(box, name);
    QVERIFY2(index >= 0 && index < box->count(), name);
    box->setCurrentIndex(index);
    emit box->activated(index);
}

void TestChainWalk::setRule(RunRule rule) const
{
    choose("runRule", find<QComboBox>(u"runRule"_s)->findData(static_cast<int>(rule)));
}

void TestChainWalk::send(const QString &name)
{
    QUrl url(u"http://127.0.0.1:%1/hook/%2"_s.arg(m_engine->status().receiving().port)
                 .arg(stored().source.secret));
    QUrlQuery query;
    query.addQueryItem(u"client_id"_s, u"15200014"_s);
    query.addQueryItem(u"client_name"_s, name);
    query.addQueryItem(u"client_phone"_s, u"79120000014"_s);
    url.setQuery(query);
    QNetworkAccessManager klientiks;
    const std::unique_ptr<QNetworkReply> answer(klientiks.get(QNetworkRequest(url)));
    QTRY_VERIFY_WITH_TIMEOUT(answer->isFinished(), patience);
    QCOMPARE(answer->readAll(), "ok");
}

QString TestChainWalk::newestStory() const
{
    const auto wait = [](const auto &future) {
        return QTest::qWaitFor([&future] { return future.isFinished(); }, patience);
    };
    auto page = m_engine->history().older({}, {}, 1);
    if (!wait(page) || !page.result() || page.result()->rows.isEmpty())
        return u"no event"_s;
    auto story = m_engine->history().story(page.result()->rows.first().id);
    if (!wait(story) || !story.result())
        return u"no story"_s;
    const EventStory told = *story.result();
    QStringList steps;
    for (const DeliveryRecord &delivery : told.deliveries)
        steps.append(delivery.destination + u' ' + stateWord(delivery.state) + u' '
                     + toText(delivery.reason));
    return steps.join(u'\n');
}

void TestChainWalk::orderThenMessageElseLetter()
{
    QSignalSpy judged(m_house.get(), &SandboxServer::orderJudged);
    m_window->findChild<FlowsPage *>()->openFlow(m_flow);
    m_window->go(Place::Flows);

    addStep("telegram");
    QVERIFY(find<StepCard>(u"step1"_s)->isChecked());
    setRule(RunRule::IfPreviousDelivered);
    write("setting_api_url", m_telegram->base().toString());
    write("paragraph_chats", chat);
    write("paragraph_text", u"заявка №{{steps.1.order_id}}, {{client_name}}"_s);

    addStep("email");
    setRule(RunRule::IfPreviousFailed);
    choose("setting_preset", 3); // another server
    write("setting_host", u"127.0.0.1"_s);
    choose("setting_security", 2); // none: it is on this computer
    write("setting_port", QString::number(m_mail->port()));
    write("setting_user", StandIn::MailServer::user);
    write("paragraph_to", u"owner@example.org"_s);
    write("paragraph_body", u"Не ушла заявка: {{client_name}}"_s);

    find<QPushButton>(u"saveFlow"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(stored().actions.size(), 3, patience);
    QCOMPARE(stored().actions.at(1).run, RunRule::IfPreviousDelivered);
    QVERIFY(stored().actions.at(1).key != stored().actions.at(2).key);
    QTRY_VERIFY_WITH_TIMEOUT(find<Switch>(u"flowSwitch"_s)->isEnabled(), patience);
    find<Switch>(u"flowSwitch"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(stored().running, patience);

    send(u"Анна <b> & Ко"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_telegram->textsIn(chat).size(), 1, patience);
    QCOMPARE(judged.size(), 1);
    const QString order = QString::number(judged.first().first().toLongLong());
    QCOMPARE(m_telegram->textsIn(chat).first(), u"заявка №%1, Анна <b> & Ко"_s.arg(order));
    QVERIFY(m_mail->letters().isEmpty());

    auto wrong = m_engine->settings().setSecret(u"cpa-house-key"_s, u"WRONGKEY"_s);
    QTRY_VERIFY_WITH_TIMEOUT(wrong.isFinished(), patience);
    send(u"Ольга Образцова"_s);
    QVERIFY2(QTest::qWaitFor([this] { return m_mail->letters().size() == 1; }, patience),
             qPrintable(newestStory()));
    QVERIFY(m_mail->letters().first().text().contains(u"Не ушла заявка: Ольга Образцова"_s));
    QCOMPARE(m_telegram->textsIn(chat).size(), 1);
}

QTEST_MAIN(TestChainWalk)
#include "tst_chainwalk.moc"
