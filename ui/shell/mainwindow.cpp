// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "app/interfaces/alertsapi.h"
#include "app/interfaces/flowsapi.h"
#include "app/interfaces/historyapi.h"
#include "app/interfaces/problemsapi.h"
#include "app/interfaces/settingsapi.h"
#include "app/interfaces/statusapi.h"
#include "app/interfaces/wording.h"
#include "ui/shell/addresspopover.h"
#include "ui/shell/bottomline.h"
#include "ui/shell/bulkprogress.h"
#include "ui/shell/gotodialog.h"
#include "ui/shell/keysdialog.h"
#include "ui/shell/sendingcontrol.h"
#include "ui/shell/statusheader.h"
#include "ui/shell/topbar.h"
#include "ui/shell/trayicon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize usual(1280, 800);
constexpr QSize least(1024, 700);
} // namespace

MainWindow::MainWindow(const EngineParts &engine, QWidget *parent)
    : QMainWindow(parent)
    , m_engine(engine)
    , m_rail(new NavigationRail(this))
    , m_sending(new SendingControl(engine.status, this))
    , m_header(new StatusHeader(engine.status, *m_sending, this))
    , m_top(new TopBar(m_header, this))
    , m_banner(new Banner(BannerKind::Warn, this))
    , m_stack(new QStackedWidget(this))
    , m_bottom(new BottomLine(this))
{
    setWindowTitle(tr("LeadBridge"));
    setWindowIcon(logo());
    setMinimumSize(least);
    resize(usual);
    m_header->setDestinations(engine.sending);
    buildFrame();
    addKeys();
    buildTray();
    connectEngine();
    connectBulk();
    updateRail();
}

void MainWindow::buildFrame()
{
    auto *centre = new QWidget(this);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_top);
    auto *bannerRoom = new QHBoxLayout;
    bannerRoom->setContentsMargins(Space::page, 0, Space::page, 0);
    bannerRoom->addWidget(m_banner);
    m_banner->setClosable(true);
    m_banner->setVisible(false);
    column->addLayout(bannerRoom);
    column->addWidget(m_stack, 1);
    column->addWidget(m_bottom);
    row->addLayout(column, 1);
    setCentralWidget(centre);
    // The window opens with the keyboard on the page, not on the first button of the rail.
    m_stack->setFocusPolicy(Qt::ClickFocus);
    m_stack->setFocus();
    connect(m_rail, &NavigationRail::placeRequested, this, &MainWindow::go);
    connect(m_top, &TopBar::backRequested, this, [this] {
        if (Page *page = m_pages.value(place()))
            page->leavePart();
    });
    connect(m_header->receivingTile(), &QAbstractButton::clicked, this, &MainWindow::openAddresses);
    connect(m_sending, &SendingControl::showHeldRequested, this, &MainWindow::heldRequested);
    connect(m_sending, &SendingControl::failed, this,
            [this](const Error &error) { tell(errorText(error), {}); });
}

void MainWindow::buildTray()
{
    if (!TrayIcon::isAvailable())
        return;
    m_tray = new TrayIcon(m_engine.status, m_engine.flows, m_engine.history, this);
    connect(m_tray, &TrayIcon::openRequested, this, &MainWindow::present);
    connect(m_tray, &TrayIcon::sendingToggleRequested, this, [this] {
        if (!m_engine.status.sending().on && m_engine.status.sending().held > 0)
            present(); // a question follows
        m_sending->toggle();
    });
    connect(m_tray, &TrayIcon::problemsRequested, this, [this] {
        present();
        go(Place::Problems);
    });
    connect(m_tray, &TrayIcon::eventRequested, this, [this](EventId event) {
        present();
        emit eventRequested(event);
    });
    connect(m_tray, &TrayIcon::quitRequested, this, &MainWindow::endProgram);
    connect(&m_engine.alerts, &AlertsApi::notification, m_tray, &TrayIcon::showAlert);
    m_tray->show();
}

void MainWindow::addKey(const QString &keys, const QString &text, const std::function<void()> &act)
{
    m_everywhere.append({ keys, text });
    auto *shortcut = new QShortcut(QKeySequence(keys), this);
    connect(shortcut, &QShortcut::activated, this, act);
}

void MainWindow::addKeys()
{
    addKey(u"Ctrl+1"_s, tr("Overview"), [this] { go(Place::Overview); });
    addKey(u"Ctrl+2"_s, tr("Flows"), [this] { go(Place::Flows); });
    addKey(u"Ctrl+3"_s, tr("History"), [this] { go(Place::History); });
    addKey(u"Ctrl+4"_s, tr("Problems"), [this] { go(Place::Problems); });
    addKey(u"Ctrl+5"_s, tr("Clients"), [this] { go(Place::Clients); });
    addKey(u"Ctrl+,"_s, tr("Settings"), [this] { go(Place::Settings); });
    addKey(u"Ctrl+K"_s, tr("go to"), [this] { openGoTo(); });
    addKey(u"Ctrl+N"_s, tr("new flow"), [this] { emit newFlowRequested(); });
    addKey(u"Ctrl+F"_s, tr("search"), [this] {
        if (Page *page = m_pages.value(place()))
            page->focusSearch();
    });
    addKey(u"Ctrl+Shift+S"_s, tr("sending on or off"), [this] { m_sending->toggle(); });
    addKey(u"Ctrl+B"_s, tr("narrow or wide rail"), [this] {
        m_narrowByHand = !m_rail->isNarrow();
        updateRail();
    });
    addKey(u"F6"_s, tr("next region"), [this] { nextRegion(); });
    addKey(u"F1"_s, tr("keys"), [this] { showKeys(); });
    addKey(u"Ctrl+Q"_s, tr("quit"), [this] { endProgram(); });
}

void MainWindow::connectEngine()
{
    const auto flowsChanged = [this] {
        m_header->setHasFlows(!m_engine.flows.summaries().isEmpty());
    };
    connect(&m_engine.flows, &FlowsApi::changed, this, flowsChanged);
    flowsChanged();
    connect(&m_engine.status, &StatusApi::receivingChanged, this, &MainWindow::updateTrouble);
    connect(&m_engine.status, &StatusApi::sendingChanged, this, &MainWindow::updateTrouble);
    connect(&m_engine.status, &StatusApi::raiseRequested, this, &MainWindow::present);
    connect(&m_engine.problems, &ProblemsApi::changed, this, &MainWindow::countProblems);
    countProblems();
    const QList<Error> notes = m_engine.status.startNotes();
    if (!notes.isEmpty()) {
        m_banner->setText(errorText(notes.constFirst()));
        m_banner->setVisible(true);
    }
}

/// Sending many leads again is told in the bottom line, whatever page is seen.
void MainWindow::connectBulk()
{
    auto *progress = new BulkProgress(m_engine.history, m_bottom);
    m_bottom->setProgress(progress);
    connect(progress, &BulkProgress::shownChanged, m_bottom, &BottomLine::fit);
    connect(progress, &BulkProgress::failed, this,
            [this](const Error &error) { tell(tr("It could not be stopped"), errorText(error)); });
    connect(progress, &BulkProgress::ended, this, [this](const BulkStatus &status) {
        if (status.error)
            tell(tr("Sending again has stopped: %1").arg(bulkEndText(status)),
                 errorText(*status.error));
        else
            Toast::show(this, bulkEndText(status));
    });
}

void MainWindow::setPage(Place place, Page *page)
{
    m_pages.insert(place, page);
    m_stack->addWidget(page);
    connect(page, &Page::frameChanged, this, [this, page] {
        if (m_stack->currentWidget() == page)
            updateFrame();
    });
    if (m_pages.size() == 1)
        go(place);
}

void MainWindow::go(Place place)
{
    if (place == Place::Help) {
        showKeys();
        return;
    }
    Page *page = m_pages.value(place);
    if (!page)
        return;
    const bool fromRail = m_rail->isAncestorOf(QApplication::focusWidget());
    m_rail->setCurrent(place);
    m_stack->setCurrentWidget(page);
    if (fromRail)
        m_rail->focusCurrent();
    else
        m_stack->setFocus();
    page->entered();
    updateFrame();
}

Place MainWindow::place() const
{
    return m_rail->current();
}

void MainWindow::present()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::countProblems()
{
    const QList<ProblemRecord> problems = m_engine.problems.current();
    m_openProblems = static_cast<int>(
        std::count_if(problems.cbegin(), problems.cend(), [](const ProblemRecord &problem) {
            return problem.state == ProblemState::Open;
        }));
    m_rail->setCount(Place::Problems, m_openProblems);
    if (m_tray)
        m_tray->setProblems(m_openProblems);
    updateTrouble();
}

void MainWindow::updateTrouble()
{
    if (!m_tray)
        return;
    const ReceivingStatus::Kind kind = m_engine.status.receiving().kind;
    const bool receives =
        kind == ReceivingStatus::Kind::Listening || kind == ReceivingStatus::Kind::Starting;
    m_tray->setTrouble(!receives || m_openProblems > 0);
    m_tray->setToolTip(m_header->summary());
}

void MainWindow::updateFrame()
{
    const Page *page = m_pages.value(place());
    if (!page)
        return;
    m_top->setWhere(page->title(), page->titleDetail(), page->part());
    QStringList facts = page->facts();
    if (facts.isEmpty() && m_engine.status.receiving().kind == ReceivingStatus::Kind::Listening)
        facts.append(tr("Listening on port %1").arg(m_engine.status.receiving().port));
    QList<KeyHint> keys = page->keyHints();
    keys.append({ u"Ctrl+K"_s, tr("go to") });
    keys.append({ u"F1"_s, tr("keys") });
    m_bottom->setContent(facts, keys);
}

void MainWindow::showKeys()
{
    const Page *page = m_pages.value(place());
    auto *dialog = new KeysDialog(page ? page->title() : QString(),
                                  page ? page->keyHints() : QList<KeyHint>(), m_everywhere, this);
    dialog->open();
}

void MainWindow::openGoTo()
{
    auto *dialog = new GoToDialog(m_engine.flows, m_engine.history, this);
    connect(dialog, &GoToDialog::placeChosen, this, &MainWindow::go);
    connect(dialog, &GoToDialog::flowChosen, this, &MainWindow::flowRequested);
    connect(dialog, &GoToDialog::eventChosen, this, &MainWindow::eventRequested);
    dialog->open();
}

void MainWindow::openAddresses()
{
    auto *popover = new AddressPopover(m_engine.status, m_engine.flows, this);
    connect(popover, &AddressPopover::settingsRequested, this,
            &MainWindow::addressSettingsRequested);
    const QWidget *tile = m_header->receivingTile();
    popover->openAt(tile->mapToGlobal(QPoint(0, tile->height() + 6)));
}

void MainWindow::nextRegion()
{
    QWidget *focus = QApplication::focusWidget();
    if (focus && m_rail->isAncestorOf(focus)) {
        QWidget *page = m_stack->currentWidget();
        QWidget *first = page ? page->nextInFocusChain() : nullptr;
        while (first && first != page
               && (!page->isAncestorOf(first) || !first->isVisibleTo(page) || !first->isEnabled()
                   || !(first->focusPolicy() & Qt::TabFocus)))
            first = first->nextInFocusChain();
        if (first && first != page) {
            first->setFocus(Qt::ShortcutFocusReason);
            return;
        }
        focus = page;
    }
    if (focus && m_header->isAncestorOf(focus))
        m_rail->focusCurrent();
    else
        m_header->receivingTile()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::updateRail()
{
    m_rail->setNarrow(m_narrowByHand.value_or(width() < Size::narrowWindow));
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    updateRail();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    if (m_tray && m_engine.settings.settings().closeToTray) {
        hide();
        if (!std::exchange(m_hintShown, true))
            m_tray->showMessage(tr("The bridge keeps working. Quit is in the icon's menu"));
        return;
    }
    askToClose();
}

void MainWindow::askToClose()
{
    Question question;
    question.title = tr("Close the program?");
    question.text = tr("While it is closed, Klientiks events are lost");
    question.safeVerb = tr("Don't close");
    question.verb = tr("Close");
    confirm(this, question, [this](Answer answer) {
        if (answer == Answer::Do)
            endProgram();
    });
}

void MainWindow::endProgram()
{
    if (!m_unsaved || !m_unsaved()) {
        emit quitRequested();
        return;
    }
    present();
    Question question;
    question.title = tr("Quit without saving?");
    question.text = tr("What was changed and not saved is lost.");
    question.safeVerb = tr("Don't quit");
    question.verb = tr("Quit");
    confirm(this, question, [this](Answer answer) {
        if (answer == Answer::Do)
            emit quitRequested();
    });
}

void MainWindow::tell(const QString &fact, const QString &sentence)
{
    m_banner->setBannerKind(BannerKind::Bad);
    m_banner->setText(fact, sentence);
    m_banner->setVisible(true);
}

} // namespace LeadBridge::Ui
