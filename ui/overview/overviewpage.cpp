// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpage.h"

#include "app/interfaces/wording.h"
#include "ui/overview/attentioncard.h"
#include "ui/overview/firstuse.h"
#include "ui/overview/flowstable.h"
#include "ui/overview/leadsplot.h"
#include "ui/overview/plotcard.h"
#include "ui/overview/waitingcard.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/format.h"
#include "ui/widgets/now.h"
#include "ui/widgets/statcard.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/whenready.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

#include <cmath>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int attentionWide = 360;
constexpr int attentionNarrow = 300;
constexpr int lowPage = 670; // page height of a window under 760
constexpr auto refreshEvery = 20s; // "2 min ago" grows old by itself

QDateTime dayStart(QDate day)
{
    return day.startOfDay().toUTC();
}

QDate today()
{
    return nowUtc().toLocalTime().date();
}

} // namespace

OverviewPage::OverviewPage(StatusApi &status, FlowsApi &flows, ProblemsApi &problems,
                           QWidget *parent)
    : Page(parent)
    , m_status(status)
    , m_flows(flows)
    , m_problems(problems)
    , m_stack(new QStackedWidget(this))
    , m_first(new FirstUse(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(buildDashboard());
    m_stack->addWidget(m_first);
    connectParts();
    connectEngine();
    showFlows();
    showWaiting();
    showProblems();
    ask();
}

QString OverviewPage::title() const
{
    return tr("Overview");
}

QString OverviewPage::titleDetail() const
{
    return weekdayAndDate(nowUtc());
}

QStringList OverviewPage::facts() const
{
    const ReceivingStatus receiving = m_status.receiving();
    if (receiving.kind != ReceivingStatus::Kind::Listening)
        return {};
    if (m_known && !m_overview.anyEventEver)
        return { tr("Listening on port %1, no events yet").arg(receiving.port) };
    return { tr("Listening on port %1").arg(receiving.port) };
}

QList<KeyHint> OverviewPage::keyHints() const
{
    if (m_stack->currentWidget() == m_first)
        return { { u"Ctrl+N"_s, tr("new flow") } };
    return { { u"Ctrl+T"_s, tr("plot as a table") } };
}

void OverviewPage::entered()
{
    ask();
}

QWidget *OverviewPage::buildStats()
{
    auto *stats = new QWidget(this);
    auto *row = new QHBoxLayout(stats);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::card);
    m_received = new StatCard(tr("Received today"), stats);
    m_received->setObjectName(u"received"_s);
    m_received->setGlyph(Glyph::Inbox);
    m_delivered = new StatCard(tr("Delivered"), stats);
    m_delivered->setObjectName(u"delivered"_s);
    m_delivered->setSign(Sign::Delivered);
    m_refused = new StatCard(tr("Refused"), stats);
    m_refused->setObjectName(u"refused"_s);
    m_refused->setSign(Sign::Rejected);
    m_waiting = new StatCard(tr("Waiting"), stats);
    m_waiting->setObjectName(u"waiting"_s);
    m_waiting->setSign(Sign::Pending);
    for (StatCard *card : { m_received, m_delivered, m_refused, m_waiting })
        row->addWidget(card, 1);
    return stats;
}

QWidget *OverviewPage::buildDashboard()
{
    auto *dashboard = new QWidget(this);
    m_column = new QVBoxLayout(dashboard);
    m_column->setSpacing(Space::card);
    m_trouble = new Banner(BannerKind::Bad, dashboard);
    m_trouble->setVisible(false);
    m_column->addWidget(m_trouble);
    m_column->addWidget(buildStats());
    auto *middle = new QHBoxLayout;
    middle->setSpacing(Space::card);
    m_plot = new PlotCard(dashboard);
    m_firstEvent = new WaitingCard(dashboard);
    m_firstEvent->setVisible(false);
    m_attention = new AttentionCard(dashboard);
    middle->addWidget(m_plot, 1);
    middle->addWidget(m_firstEvent, 1);
    middle->addWidget(m_attention);
    m_column->addLayout(middle, 1);
    auto *card = new QFrame(dashboard);
    setKind(card, u"card"_s);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 4, 1, 4);
    m_table = new FlowsTable(card);
    inner->addWidget(m_table);
    m_more = new QPushButton(card);
    setKind(m_more, u"link"_s);
    m_more->setVisible(false);
    inner->addWidget(m_more, 0, Qt::AlignHCenter);
    m_column->addWidget(card);
    QWidget::setTabOrder(m_plot->plot(), m_attention);
    QWidget::setTabOrder(m_attention, m_table);
    return dashboard;
}

void OverviewPage::connectParts()
{
    connect(m_first, &FirstUse::createRequested, this, &OverviewPage::newFlowRequested);
    connect(m_first, &FirstUse::importRequested, this, &OverviewPage::importRequested);
    connect(m_first, &FirstUse::exampleRequested, this, &OverviewPage::playExample);
    connect(m_received, &QAbstractButton::clicked, this, [this] { openToday({}); });
    connect(m_delivered, &QAbstractButton::clicked, this,
            [this] { openToday({ State::Delivered }); });
    connect(m_refused, &QAbstractButton::clicked, this, [this] {
        openToday({ State::Rejected, State::Failed, State::Uncertain, State::Invalid });
    });
    connect(m_waiting, &QAbstractButton::clicked, this, [this] {
        HistoryFilter filter;
        filter.states = { State::Pending, State::Held };
        if (m_overview.uncertain > 0)
            filter.states = { State::Uncertain };
        emit historyRequested(filter);
    });
    connect(m_plot, &PlotCard::hourChosen, this, &OverviewPage::openHour);
    connect(m_plot, &PlotCard::dayChosen, this, &OverviewPage::openDay);
    connect(m_attention, &AttentionCard::allRequested, this, &OverviewPage::problemsRequested);
    connect(m_attention, &AttentionCard::cureRequested, this, &OverviewPage::cureRequested);
    connect(m_attention, &AttentionCard::leadsRequested, this, &OverviewPage::leadsRequested);
    connect(m_attention, &AttentionCard::stringRequested, this, &OverviewPage::stringRequested);
    connect(m_firstEvent, &WaitingCard::sampleRequested, this, &OverviewPage::sendSample);
    connect(m_table, &FlowsTable::hiddenChanged, this, [this](int rows) {
        m_more->setText(tr("%n more", nullptr, rows));
        m_more->setVisible(rows > 0);
    });
    connect(m_more, &QPushButton::clicked, this, &OverviewPage::flowsRequested);
    connect(m_table, &FlowsTable::openRequested, this, &OverviewPage::flowRequested);
    connect(m_table, &FlowsTable::switchRequested, this, &OverviewPage::switchRequested);
    auto *asTable = new QShortcut(QKeySequence(u"Ctrl+T"_s), this);
    asTable->setContext(Qt::WidgetWithChildrenShortcut);
    connect(asTable, &QShortcut::activated, m_plot, &PlotCard::toggleTable);
}

void OverviewPage::connectEngine()
{
    connect(&m_status, &StatusApi::overviewChanged, this, &OverviewPage::ask);
    connect(&m_status, &StatusApi::sendingChanged, this, &OverviewPage::showWaiting);
    connect(&m_status, &StatusApi::receivingChanged, this, &Page::frameChanged);
    connect(&m_flows, &FlowsApi::changed, this, &OverviewPage::showFlows);
    connect(&m_problems, &ProblemsApi::changed, this, &OverviewPage::showProblems);
    auto *timer = new QTimer(this);
    timer->setInterval(refreshEvery);
    connect(timer, &QTimer::timeout, this, [this] {
        if (!isVisible())
            return;
        showFlows();
        showWaiting();
        emit frameChanged();
    });
    timer->start();
}

void OverviewPage::ask()
{
    if (m_asking) {
        m_moved = true;
        return;
    }
    m_asking = true;
    whenReady(m_status.overview(), this, [this](const Result<Overview> &overview) {
        m_asking = false;
        take(overview);
        if (std::exchange(m_moved, false))
            ask();
    });
}

void OverviewPage::take(const Result<Overview> &overview)
{
    m_trouble->setVisible(!overview);
    if (!overview) {
        m_trouble->setText(tr("The history could not be read. Receiving and sending work."),
                           errorText(overview.error()));
        return;
    }
    m_overview = *overview;
    m_known = true;
    showNumbers();
    showWaiting();
    showFirstEvent();
    m_plot->setOverview(m_overview);
    emit frameChanged();
}

void OverviewPage::showNumbers()
{
    m_received->setNumber(number(m_overview.received));
    m_received->setMeaning(
        m_overview.usualByNow < 0
            ? QString()
            : tr("%1 is usual by now").arg(number(std::llround(m_overview.usualByNow))));
    m_delivered->setNumber(number(m_overview.delivered));
    const QString share = percent(m_overview.delivered, m_overview.received);
    QString meaning;
    if (m_overview.received > 0)
        meaning = m_overview.usualDelivery < 0ms
            ? tr("%1 %").arg(share)
            : tr("%1 % · usually in %2").arg(share, roughDuration(m_overview.usualDelivery));
    m_delivered->setMeaning(meaning);
    m_refused->setNumber(number(m_overview.refused));
    const QString refused = percent(m_overview.refused, m_overview.received);
    QString causes;
    if (m_overview.refused > 0)
        causes = m_overview.refusalCauses == 1
            ? tr("%1 % · one cause").arg(refused)
            : tr("%1 % · %n cause(s)", nullptr, m_overview.refusalCauses).arg(refused);
    m_refused->setMeaning(causes);
}

void OverviewPage::showWaiting()
{
    const SendingStatus sending = m_status.sending();
    if (!m_known)
        return;
    m_waiting->setNumber(number(sending.waiting + sending.held));
    if (m_overview.uncertain > 0)
        m_waiting->setMeaning(
            tr("%n unclear: you decide", nullptr, static_cast<int>(m_overview.uncertain)),
            Token::Unsure);
    else if (sending.held > 0)
        m_waiting->setMeaning(tr("%n held", nullptr, static_cast<int>(sending.held)));
    else if (sending.waiting > 0 && sending.oldestWaitingUtc.isValid())
        m_waiting->setMeaning(
            tr("the oldest has waited %1").arg(age(sending.oldestWaitingUtc, nowUtc())));
    else
        m_waiting->setMeaning({});
}

void OverviewPage::showFlows()
{
    const QList<FlowSummary> flows = m_flows.summaries();
    m_table->setFlows(flows);
    m_attention->setFlows(flows);
    QWidget *wanted = flows.isEmpty() ? static_cast<QWidget *>(m_first) : m_stack->widget(0);
    if (m_stack->currentWidget() != wanted) {
        m_stack->setCurrentWidget(wanted);
        emit frameChanged();
    }
    showFirstEvent();
}

void OverviewPage::showProblems()
{
    m_attention->setProblems(m_problems.current(), m_problems.lastUtc());
}

void OverviewPage::showFirstEvent()
{
    const QList<FlowSummary> flows = m_flows.summaries();
    const bool waits = m_known && !m_overview.anyEventEver && !flows.isEmpty();
    m_firstEvent->setVisible(waits);
    m_plot->setVisible(!waits);
    if (!waits)
        return;
    if (const std::optional<Flow> flow = m_flows.flow(flows.constFirst().id))
        m_firstEvent->setFlow(flow->name, m_flows.address(*flow));
}

void OverviewPage::arrange()
{
    const bool narrow = window()->width() < Size::narrowWindow;
    const int margin = narrow ? Space::pageNarrow : Space::page;
    m_column->setContentsMargins(margin, margin, margin, margin);
    m_attention->setFixedWidth(narrow ? attentionNarrow : attentionWide);
    m_table->setRowsShown(height() < lowPage ? 2 : FlowsTable::usualRows);
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void OverviewPage::openToday(const QList<State> &states)
{
    HistoryFilter filter;
    filter.states = states;
    filter.sinceUtc = dayStart(today());
    filter.test = false;
    emit historyRequested(filter);
}

void OverviewPage::openDay(QDate day)
{
    HistoryFilter filter;
    filter.sinceUtc = dayStart(day);
    filter.untilUtc = dayStart(day.addDays(1));
    filter.test = false;
    emit historyRequested(filter);
}

void OverviewPage::openHour(int hour)
{
    HistoryFilter filter;
    filter.sinceUtc = QDateTime(today(), QTime(hour, 0)).toUTC();
    filter.untilUtc = filter.sinceUtc.addSecs(3600);
    filter.test = false;
    emit historyRequested(filter);
}

void OverviewPage::playExample()
{
    whenReady(m_status.playDemo(), this, [this](const Result<> &result) {
        if (!result)
            Toast::show(this, errorText(result.error()));
    });
}

void OverviewPage::sendSample()
{
    const QList<FlowSummary> flows = m_flows.summaries();
    if (flows.isEmpty())
        return;
    m_firstEvent->setSending(true);
    whenReady(m_flows.sendTest(flows.constFirst().id, TestTarget::Sandbox), this,
              [this](const Result<TestReport> &report) {
                  m_firstEvent->setSending(false);
                  if (!report)
                      m_firstEvent->setAnswer(errorText(report.error()));
                  else if (report->state == State::Delivered)
                      m_firstEvent->setAnswer(
                          tr("The sandbox took the sample, order No. %1").arg(report->orderId));
                  else
                      m_firstEvent->setAnswer(reasonText(report->reason));
              });
}

} // namespace LeadBridge::Ui
