// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "app/interfaces/wording.h"
#include "ui/history/columnsmenu.h"
#include "ui/history/filterbar.h"
#include "ui/history/historyactions.h"
#include "ui/history/historyfeed.h"
#include "ui/history/historymodel.h"
#include "ui/history/historyoutages.h"
#include "ui/history/historytable.h"
#include "ui/history/historytexts.h"
#include "ui/history/nothingfound.h"
#include "ui/history/resendactions.h"
#include "ui/history/storyfeed.h"
#include "ui/history/storypane.h"
#include "ui/history/storysplitter.h"
#include "ui/history/tablearea.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/now.h"
#include "ui/widgets/whenready.h"

#include <QKeyEvent>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>
#include <numeric>
#include <utility>

namespace LeadBridge::Ui {

using namespace std::chrono_literals;

namespace {

/// Counting may read many rows.
constexpr auto countsEvery = 2000ms;

} // namespace

HistoryPage::HistoryPage(HistoryApi &history, FlowsApi &flows, StatusApi & /*status*/,
                         QWidget *parent)
    : Page(parent)
    , m_history(history)
    , m_flows(flows)
    , m_model(new HistoryModel(this))
    , m_feed(new HistoryFeed(history, *m_model, this))
    , m_actions(new HistoryActions(history, this))
    , m_resends(new ResendActions(history, flows, this))
    , m_banner(new Banner(BannerKind::Warn, this))
    , m_filter(new FilterBar(flows, this))
    , m_table(new HistoryTable(*m_model, *m_feed, this))
    , m_nothing(new NothingFound(history, this))
    , m_area(new TableArea(m_table, m_nothing, this))
    , m_story(new StoryPane(this))
    , m_storyFeed(new StoryFeed(history, flows, *m_story, this))
    , m_splitter(new StorySplitter(m_area, m_story, this))
{
    setObjectName(QStringLiteral("historyPage"));
    buildLayout();
    connectParts();
    addKeys();
    m_filter->columnsButton()->setMenu(new ColumnsMenu(*m_table, this));
    m_feed->setFilter(filterOf(m_filter->conditions(), nowUtc()), {});
    refreshShown();
    askCounts();
    askAllCount();
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::buildLayout()
{
    m_banner->hide();
    m_banner->setClosable(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_filter);
    column->addWidget(m_splitter, 1);
    m_countsTimer.setSingleShot(true);
    m_countsTimer.setInterval(countsEvery);
}

void HistoryPage::connectParts()
{
    connect(m_filter, &FilterBar::conditionsChanged, this, &HistoryPage::applyConditions);
    connect(m_filter, &FilterBar::exportAsked, this,
            [this] { m_actions->exportShown(m_feed->filter()); });
    connect(m_filter, &FilterBar::leftSearch, this, [this] {
        m_table->setFocus(Qt::OtherFocusReason);
        if (!m_table->currentEvent().isValid())
            m_table->step(1);
    });
    connect(m_feed, &HistoryFeed::loadingChanged, this, &HistoryPage::refreshShown);
    connect(m_feed, &HistoryFeed::replaced, this, &HistoryPage::refreshShown);
    connect(m_feed, &HistoryFeed::worked, m_banner, &QWidget::hide);
    connect(m_feed, &HistoryFeed::failed, this, [this](const Error &error) {
        showFailure(tr("The journal could not be read. Receiving and sending work."), error);
    });
    connect(m_feed, &HistoryFeed::newCountChanged, this,
            [this](int count) { m_area->setNewCount(count, count >= HistoryFeed::countLimit); });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &HistoryPage::refreshShown);
    connect(m_area, &TableArea::newestAsked, m_table, &HistoryTable::goToNewest);
    connect(m_nothing, &NothingFound::conditionsWanted, m_filter, &FilterBar::setConditions);

    connect(m_table, &HistoryTable::currentEventChanged, this, &HistoryPage::followCurrent);
    connect(m_table, &HistoryTable::storyAsked, this, &HistoryPage::showStory);
    connect(m_table, &QAbstractItemView::clicked, this, [this] {
        if (!m_splitter->isNarrow() && m_table->currentEvent().isValid())
            showStory(m_table->currentEvent());
    });
    connect(m_table, &HistoryTable::selectionMoved, this, &HistoryPage::frameChanged);
    connect(m_table, &HistoryTable::copyAsked, this, [this] { m_actions->copyRows(chosenRows()); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &HistoryPage::showRowMenu);

    connectStory();
    connect(&m_countsTimer, &QTimer::timeout, this, [this] {
        if (std::exchange(m_countsAgain, false))
            askCounts();
    });
    connect(&m_history, &HistoryApi::eventsAppended, this, &HistoryPage::askCounts);
    connect(&m_history, &HistoryApi::eventsChanged, this, &HistoryPage::askCounts);
}

void HistoryPage::addKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(Qt::Key_F5, [this] { resendChosen(); });
    key(Qt::SHIFT | Qt::Key_F5, [this] { m_resends->resendAll(m_feed->filter()); });
    key(Qt::CTRL | Qt::Key_E, [this] { m_actions->exportShown(m_feed->filter()); });
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] {
        const EventId current = m_table->currentEvent();
        m_actions->copyCurl(current.isValid() ? current : m_storyFeed->event());
    });
    key(Qt::ALT | Qt::Key_Up, [this] { m_table->step(-1); });
    key(Qt::ALT | Qt::Key_Down, [this] { m_table->step(1); });
}

void HistoryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_splitter->isStoryOpen()) {
        closeStory();
        return;
    }
    Page::keyPressEvent(event);
}

QString HistoryPage::title() const
{
    return tr("History");
}

QString HistoryPage::titleDetail() const
{
    if (m_all < 0)
        return {};
    return eventsText(m_all);
}

QStringList HistoryPage::facts() const
{
    const qsizetype chosen = m_table->selectedEvents().size();
    return chosen > 0 ? QStringList { tr("%n selected", "", int(chosen)) } : QStringList {};
}

QList<KeyHint> HistoryPage::keyHints() const
{
    QList<KeyHint> hints {
        { QStringLiteral("Enter"), tr("story") },
        { QStringLiteral("F5"), tr("send again") },
        { QStringLiteral("Shift+F5"), tr("send all that is shown") },
        { QStringLiteral("Ctrl+C"), tr("copy the row") },
        { QStringLiteral("End"), tr("to the newest") },
        { QStringLiteral("Ctrl+Shift+C"), tr("copy as cURL") },
        { QStringLiteral("Alt+↑↓"), tr("next event in the story") },
        { QStringLiteral("Ctrl+E"), tr("export") },
        { QStringLiteral("Esc"), tr("close the story") },
    };
    if (m_outages)
        hints.append({ QStringLiteral("Ctrl+L"), tr("load what was missed") });
    return hints;
}

void HistoryPage::focusSearch()
{
    m_filter->focusSearch();
}

void HistoryPage::entered()
{
    // "Last 7 days" may begin on another day by now.
    const HistoryFilter filter = filterOf(m_filter->conditions(), nowUtc());
    if (filter != m_feed->filter())
        m_feed->setFilter(filter, m_table->currentEvent());
    askCounts();
    m_table->setFocus(Qt::OtherFocusReason);
}

void HistoryPage::showFilter(const HistoryFilter &filter)
{
    m_filter->setConditions(conditionsOf(filter, nowUtc()));
}

void HistoryPage::searchFor(const QString &text)
{
    Conditions conditions;
    conditions.period = Period::All;
    conditions.text = text;
    m_filter->setConditions(conditions);
}

void HistoryPage::applyConditions()
{
    m_feed->setFilter(filterOf(m_filter->conditions(), nowUtc()), m_table->currentEvent());
    m_countsTimer.stop();
    askCounts();
}

void HistoryPage::setOutages(OutagesApi &outages)
{
    m_outages = new HistoryOutages(outages, m_flows, *m_model, *m_feed, m_table, this);
}

void HistoryPage::setCompactRows(bool compact)
{
    m_table->setCompact(compact);
}

void HistoryPage::refreshShown()
{
    if (m_model->eventCount() > 0)
        m_area->show(TableArea::Shown::Table);
    else if (m_feed->isLoading() || m_all < 0)
        m_area->show(TableArea::Shown::Loading);
    else if (m_all == 0)
        m_area->show(TableArea::Shown::NoEvents);
    else
        m_area->show(TableArea::Shown::NothingFound);
    if (m_area->shown() == TableArea::Shown::NothingFound) {
        const Conditions &conditions = m_filter->conditions();
        m_nothing->setConditions(conditions, m_filter->flowName(conditions.flow));
    }
}

/// At once, then at most every two seconds.
void HistoryPage::askCounts()
{
    if (m_countsTimer.isActive()) {
        m_countsAgain = true;
        return;
    }
    m_countsTimer.start();
    const HistoryFilter filter = filterOf(m_filter->conditions(), nowUtc());
    whenReady(m_history.counts(filter), this, [this, filter](const Result<StateCounts> &counts) {
        if (counts && filter == filterOf(m_filter->conditions(), nowUtc()))
            takeCounts(*counts);
    });
    askAllCount();
}

void HistoryPage::takeCounts(const StateCounts &counts)
{
    m_filter->setCounts(countsText(counts), countsDetails(counts));
}

void HistoryPage::askAllCount()
{
    whenReady(m_history.counts({}), this, [this](const Result<StateCounts> &counts) {
        if (!counts)
            return;
        const qint64 all = std::accumulate(counts->cbegin(), counts->cend(), qint64(0));
        if (all == m_all)
            return;
        m_all = all;
        if (m_model->eventCount() == 0)
            refreshShown();
        emit frameChanged();
    });
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool narrow = window()->width() < Size::narrowWindow;
    m_filter->setNarrow(narrow);
    m_table->setLeftMargin(narrow ? Space::pageNarrow : Space::page);
}

void HistoryPage::showFailure(const QString &what, const Error &error)
{
    m_banner->setText(what, errorText(error));
    m_banner->show();
}

} // namespace LeadBridge::Ui
