// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problemspage.h"

#include "app/interfaces/alertsapi.h"
#include "app/interfaces/wording.h"
#include "ui/flows/pausemenu.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/now.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/whenready.h"

#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pastShown = 100;

QList<ProblemRecord> inState(const QList<ProblemRecord> &problems, ProblemState state)
{
    QList<ProblemRecord> found;
    std::copy_if(problems.cbegin(), problems.cend(), std::back_inserter(found),
                 [state](const ProblemRecord &problem) { return problem.state == state; });
    return found;
}

} // namespace

ProblemsPage::ProblemsPage(ProblemsApi &problems, QWidget *parent)
    : Page(parent)
    , m_problems(problems)
    , m_banner(new Banner(BannerKind::Bad, this))
    , m_tabs(new Segmented({ tr("Open"), tr("Seen"), tr("Over") }, this))
    , m_stack(new QStackedWidget(this))
    , m_column(new QVBoxLayout(this))
{
    build();
    connect(m_tabs, &Segmented::currentChanged, this,
            [this](int index) { showTab(static_cast<Tab>(index)); });
    connect(&m_problems, &ProblemsApi::changed, this, &ProblemsPage::refresh);
    refresh();
}

void ProblemsPage::build()
{
    m_column->setSpacing(Space::card);
    m_banner->setVisible(false);
    m_banner->setClosable(true);
    m_column->addWidget(m_banner);
    m_tabs->setObjectName(u"problemTabs"_s);
    m_column->addWidget(m_tabs, 0, Qt::AlignLeft);
    m_column->addWidget(m_stack, 1);
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_inner = new QWidget(scroll);
    setKind(m_inner, u"page"_s);
    m_cards = new QVBoxLayout(m_inner);
    m_cards->setContentsMargins(0, 0, Space::inGroup, 0);
    m_cards->setSpacing(Space::card);
    m_inner->setMaximumWidth(Space::text + Space::inGroup);
    scroll->setWidget(m_inner);
    scroll->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_stack->addWidget(scroll);
}

void ProblemsPage::setSending(SendingApi &sending)
{
    m_sending = &sending;
    connect(&sending, &SendingApi::changed, this, &ProblemsPage::refresh);
    refresh();
}

void ProblemsPage::setAlerts(AlertsApi &alerts)
{
    m_alerts = &alerts;
    connect(&alerts, &AlertsApi::changed, this, &ProblemsPage::showEmpty);
    showEmpty();
}

QString ProblemsPage::title() const
{
    return tr("Problems");
}

QList<KeyHint> ProblemsPage::keyHints() const
{
    if (m_shown.isEmpty() || m_tab == Tab::Over)
        return {};
    return { { u"Enter"_s, tr("mend") }, { u"A"_s, tr("seen") }, { u"R"_s, tr("send again") } };
}

void ProblemsPage::entered()
{
    refresh();
}

void ProblemsPage::showTab(Tab tab)
{
    m_tab = tab;
    m_tabs->setCurrent(static_cast<int>(tab));
    refresh();
}

void ProblemsPage::refresh()
{
    const QList<ProblemRecord> current = m_problems.current();
    const QList<ProblemRecord> open = inState(current, ProblemState::Open);
    const QList<ProblemRecord> seen = inState(current, ProblemState::Seen);
    m_tabs->setTexts({ open.isEmpty() ? tr("Open") : tr("Open") + u' ' + number(open.size()),
                       seen.isEmpty() ? tr("Seen") : tr("Seen") + u' ' + number(seen.size()),
                       tr("Over") });
    if (m_tab == Tab::Over)
        readPast();
    else
        showProblems(m_tab == Tab::Open ? open : seen);
}

void ProblemsPage::readPast()
{
    whenReady(m_problems.past({}, pastShown), this,
              [this](const Result<QList<ProblemRecord>> &past) {
                  if (!past)
                      showFailure(past.error());
                  else if (m_tab == Tab::Over)
                      showProblems(*past);
              });
}

void ProblemsPage::showProblems(const QList<ProblemRecord> &problems)
{
    QList<CardPause> pauses;
    for (const ProblemRecord &problem : problems)
        pauses.append(pauseOf(problem));
    if (m_filled && problems == m_shown && pauses == m_pauses)
        return;
    m_filled = true;
    m_shown = problems;
    m_pauses = pauses;
    fill();
    emit frameChanged();
}

void ProblemsPage::fill()
{
    ProblemId focused;
    while (m_cards->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_cards->takeAt(0));
        auto *card = qobject_cast<ProblemCard *>(item->widget());
        if (!card)
            continue;
        // Hiding one hands the keyboard on to the next: the first is the one that had it.
        if (!focused.isValid() && (card->hasFocus() || card->isAncestorOf(focusWidget())))
            focused = card->problem().id;
        card->hide();
        card->deleteLater();
    }
    for (qsizetype i = 0; i < m_shown.size(); ++i)
        addCard(m_shown.at(i), m_pauses.at(i));
    m_cards->addStretch(1);
    for (int i = 0; i < m_cards->count(); ++i) {
        auto *card = qobject_cast<ProblemCard *>(m_cards->itemAt(i)->widget());
        if (card && focused.isValid() && card->problem().id == focused)
            card->setFocus();
    }
    showEmpty();
}

/// A notification reaches nobody who is away.
QString ProblemsPage::alertsText() const
{
    bool set = false;
    QDateTime checkedUtc;
    const QList<ChannelStanding> channels = m_alerts->channels();
    for (const ChannelStanding &channel : channels) {
        if (!channel.set || channel.channel == AlertChannel::Desktop)
            continue;
        set = true;
        if (channel.checkedUtc.isValid() && !(checkedUtc > channel.checkedUtc))
            checkedUtc = channel.checkedUtc;
    }
    if (!set)
        return tr("Alerts by letter or message are not set up");
    return checkedUtc.isValid() ? tr("Alerts were checked %1").arg(day(checkedUtc, nowUtc()))
                                : tr("Alerts are set up and not checked yet");
}

void ProblemsPage::showEmpty()
{
    if (m_empty) {
        m_stack->removeWidget(m_empty);
        m_empty->deleteLater();
        m_empty = nullptr;
    }
    if (!m_shown.isEmpty())
        return;
    const QDateTime last = m_problems.lastUtc();
    const QString title = m_tab == Tab::Open ? tr("No problems")
        : m_tab == Tab::Seen                 ? tr("Nothing is waiting for you")
                                             : tr("Nothing is over yet");
    QStringList lines;
    if (last.isValid())
        lines.append(tr("The last one was on %1").arg(day(last, nowUtc())));
    if (m_alerts)
        lines.append(alertsText());
    m_empty = new EmptyState(title, lines.join(QChar(QChar::LineSeparator)), m_stack);
    m_empty->setGlyph(Glyph::Check);
    connect(m_empty->setLink(tr("Check the alerts")), &QPushButton::clicked, this,
            &ProblemsPage::alertsRequested);
    m_stack->addWidget(m_empty);
    m_stack->setCurrentWidget(m_empty);
}

void ProblemsPage::addCard(const ProblemRecord &problem, const CardPause &pause)
{
    auto *card = new ProblemCard(problem, pause, m_inner);
    m_cards->addWidget(card);
    card->show(); // at once, so that it can have the keyboard
    connect(card, &ProblemCard::cureRequested, this, &ProblemsPage::cureRequested);
    connect(card, &ProblemCard::leadsRequested, this, &ProblemsPage::leadsRequested);
    connect(card, &ProblemCard::sendAgainRequested, this, &ProblemsPage::sendAgain);
    connect(card, &ProblemCard::seenRequested, this, &ProblemsPage::changeSeen);
    connect(card, &ProblemCard::tryRequested, this, &ProblemsPage::tryRequested);
    connect(card, &ProblemCard::pauseRequested, this, &ProblemsPage::choosePause);
    connect(card, &ProblemCard::resumeRequested, this, &ProblemsPage::resume);
}

/// Only where a service does not take leads for a while: a pause mends nothing else.
CardPause ProblemsPage::pauseOf(const ProblemRecord &problem) const
{
    const ProblemKind kind = problem.key.kind;
    if (!m_sending || problem.key.action == 0
        || (kind != ProblemKind::DestinationHeld && kind != ProblemKind::Retrying))
        return {};
    const QList<DestinationStanding> found =
        standingsOf(*m_sending, problem.key.flow, problem.key.action);
    if (found.isEmpty())
        return {};
    const DestinationStanding &standing = found.constFirst();
    if (standing.kind == DestinationStanding::Kind::Paused)
        return { CardPause::Kind::Paused, standing.untilUtc };
    return { CardPause::Kind::Offered, {} };
}

void ProblemsPage::choosePause(const ProblemRecord &problem, const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"pauseMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addPauseTimes(*menu, *m_sending, { { problem.key.flow, problem.key.action } },
                  [self = QPointer(this)](const Error &error) {
                      if (self)
                          self->showFailure(error);
                  });
    menu->popup(globalPos);
}

void ProblemsPage::resume(const ProblemRecord &problem)
{
    whenReady(m_sending->resume({ { problem.key.flow, problem.key.action } }), this,
              [this](const Result<> &done) {
                  if (done)
                      Toast::show(this, tr("Sending goes on"));
                  else
                      showFailure(done.error());
              });
}

void ProblemsPage::sendAgain(const ProblemRecord &problem)
{
    whenReady(m_problems.sendAgain(problem.id), this, [this](const Result<ResendReport> &report) {
        if (!report)
            showFailure(report.error());
        else
            Toast::show(this, tr("%n lead(s) queued", nullptr, report->queued));
    });
}

void ProblemsPage::changeSeen(const ProblemRecord &problem)
{
    const bool open = problem.state == ProblemState::Open;
    whenReady(open ? m_problems.acknowledge(problem.id) : m_problems.reopen(problem.id), this,
              [this, open, id = problem.id](const Result<> &done) {
                  if (!done) {
                      showFailure(done.error());
                      return;
                  }
                  refresh();
                  if (open)
                      Toast::show(this, tr("No more reminders of it"), tr("Undo"),
                                  [this, id] { m_problems.reopen(id); });
              });
}

void ProblemsPage::showFailure(const Error &error)
{
    m_banner->setText(tr("That did not work"), errorText(error));
    m_banner->setVisible(true);
}

void ProblemsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int margin = window()->width() < Size::narrowWindow ? Space::pageNarrow : Space::page;
    m_column->setContentsMargins(margin, margin, margin, margin);
}

} // namespace LeadBridge::Ui
