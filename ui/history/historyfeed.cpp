// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyfeed.h"

#include "ui/history/historymodel.h"
#include "ui/widgets/whenready.h"

#include <chrono>

namespace LeadBridge::Ui {

using namespace std::chrono_literals;

namespace {

/// Ten times a second at most.
constexpr auto announceEvery = 100ms;
/// Rows asked for anew in one question.
constexpr int changedAtOnce = 500;

} // namespace

bool fits(const HistoryFilter &filter, const EventRow &row)
{
    if (filter.flow.isValid() && row.flow != filter.flow)
        return false;
    if (!filter.states.isEmpty() && !filter.states.contains(row.state))
        return false;
    if (filter.sinceUtc.isValid() && row.receivedUtc < filter.sinceUtc)
        return false;
    if (filter.untilUtc.isValid() && row.receivedUtc >= filter.untilUtc)
        return false;
    return !filter.test || *filter.test == row.test;
}

HistoryFeed::HistoryFeed(HistoryApi &history, HistoryModel &model, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_model(model)
{
    m_pullTimer.setSingleShot(true);
    m_pullTimer.setInterval(announceEvery);
    m_changedTimer.setSingleShot(true);
    m_changedTimer.setInterval(announceEvery);
    connect(&m_pullTimer, &QTimer::timeout, this, &HistoryFeed::noteAppended);
    connect(&m_changedTimer, &QTimer::timeout, this, &HistoryFeed::askChanged);
    connect(&history, &HistoryApi::eventsAppended, this, &HistoryFeed::noteAppended);
    connect(&history, &HistoryApi::eventsChanged, this, &HistoryFeed::noteChanged);
}

void HistoryFeed::setFilter(const HistoryFilter &filter, EventId keep)
{
    m_filter = filter;
    reload(keep, false);
}

void HistoryFeed::goToNewest()
{
    setFollowing(true);
    if (!m_reachesNewest || m_newCount > pageRows)
        reload({}, false);
    else
        pull();
}

void HistoryFeed::goToOldest()
{
    setFollowing(false);
    if (!m_reachesOldest)
        reload({}, true);
}

void HistoryFeed::reload(EventId keep, bool oldest)
{
    ++m_generation;
    m_pullingNewer = m_pullingOlder = m_counting = m_askingChanged = false;
    m_appendedMeanwhile = false;
    m_changed.clear();
    setLoading(true);
    if (keep.isValid())
        loadAround(keep);
    else
        loadEnd(oldest);
}

void HistoryFeed::loadEnd(bool oldest)
{
    const int generation = m_generation;
    auto future =
        oldest ? m_history.newer(m_filter, {}, pageRows) : m_history.older(m_filter, {}, pageRows);
    whenReady(future, this,
              [this, generation, oldest](const Result<LeadBridge::HistoryPage> &page) {
                  if (generation != m_generation)
                      return;
                  setLoading(false);
                  if (!page)
                      emit failed(page.error());
                  else
                      takeWindow(page->rows, oldest && page->more, !oldest && page->more, {});
              });
}

/// The half from the kept event down first, then the one above it.
void HistoryFeed::loadAround(EventId keep)
{
    const int generation = m_generation;
    auto lower = m_history.older(m_filter, EventId { keep.value + 1 }, pageRows);
    whenReady(lower, this, [this, generation, keep](const Result<LeadBridge::HistoryPage> &below) {
        if (generation != m_generation)
            return;
        if (!below || below->rows.isEmpty() || below->rows.first().id != keep) {
            loadEnd(false); // it is not in this list, or the error will come again
            return;
        }
        auto upper = m_history.newer(m_filter, keep, pageRows);
        const LeadBridge::HistoryPage older = *below;
        whenReady(upper, this,
                  [this, generation, keep, older](const Result<LeadBridge::HistoryPage> &above) {
                      if (generation != m_generation)
                          return;
                      setLoading(false);
                      if (!above)
                          emit failed(above.error());
                      else
                          takeWindow(above->rows + older.rows, above->more, older.more, keep);
                  });
    });
}

void HistoryFeed::takeWindow(const QList<EventRow> &rows, bool moreNewer, bool moreOlder,
                             EventId kept)
{
    m_reachesNewest = !moreNewer;
    m_reachesOldest = !moreOlder;
    m_model.replaceAll(rows);
    m_countedUpTo = m_model.newest();
    setNewCount(0);
    emit worked();
    emit replaced(kept);
    noteAppended();
}

void HistoryFeed::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    emit loadingChanged(loading);
}

void HistoryFeed::fetchOlder()
{
    if (m_reachesOldest || m_pullingOlder || m_loading || m_model.eventCount() == 0)
        return;
    m_pullingOlder = true;
    const int generation = m_generation;
    whenReady(m_history.older(m_filter, m_model.oldest(), pageRows), this,
              [this, generation](const Result<LeadBridge::HistoryPage> &page) {
                  if (generation != m_generation)
                      return;
                  m_pullingOlder = false;
                  if (!page) {
                      emit failed(page.error());
                      return;
                  }
                  m_reachesOldest = !page->more;
                  m_model.addOlder(page->rows);
                  if (m_model.eventCount() > windowRows) {
                      m_reachesNewest = false;
                      m_model.trimNewest(windowRows);
                  }
              });
}

void HistoryFeed::fetchNewer()
{
    const bool nothingAbove = m_reachesNewest && m_newCount == 0;
    if (nothingAbove || m_pullingNewer || m_loading)
        return;
    m_pullingNewer = true;
    const int generation = m_generation;
    whenReady(m_history.newer(m_filter, m_model.newest(), pageRows), this,
              [this, generation](const Result<LeadBridge::HistoryPage> &page) {
                  if (generation != m_generation)
                      return;
                  m_pullingNewer = false;
                  if (page)
                      takeNew(*page);
                  else
                      emit failed(page.error());
              });
}

void HistoryFeed::setFollowing(bool following)
{
    if (m_following == following)
        return;
    m_following = following;
    if (!following)
        m_countedUpTo = m_model.newest();
}

/// Also comes when the timer runs out: what was announced meanwhile is looked at then.
void HistoryFeed::noteAppended()
{
    const bool byTimer = sender() == &m_pullTimer;
    if (byTimer && !m_appendedMeanwhile)
        return;
    if (m_pullTimer.isActive() || m_pullingNewer || m_counting || m_loading) {
        m_appendedMeanwhile = true;
        if (!m_pullTimer.isActive())
            m_pullTimer.start();
        return;
    }
    m_appendedMeanwhile = false;
    m_pullTimer.start();
    if (m_following && m_reachesNewest)
        pull();
    else
        countNew();
}

void HistoryFeed::pull()
{
    if (m_pullingNewer)
        return;
    m_pullingNewer = true;
    const int generation = m_generation;
    const EventId top = m_model.newest();
    auto future = top.isValid() ? m_history.newer(m_filter, top, pageRows)
                                : m_history.older(m_filter, {}, pageRows);
    whenReady(future, this, [this, generation, top](const Result<LeadBridge::HistoryPage> &page) {
        if (generation != m_generation)
            return;
        m_pullingNewer = false;
        if (!page)
            emit failed(page.error());
        else if (page->more && m_following && top.isValid())
            reload({}, false); // more has come than anyone could follow: begin anew on top
        else
            takeNew(*page);
    });
}

/// Rows for the top of the window, whether followed or asked for by scrolling up.
void HistoryFeed::takeNew(const LeadBridge::HistoryPage &page)
{
    const bool first = m_model.eventCount() == 0;
    if (first)
        m_reachesOldest = !page.more;
    else
        m_reachesNewest = !page.more;
    m_model.addNewer(page.rows, m_following);
    if (m_model.eventCount() > windowRows) {
        m_reachesOldest = false;
        m_model.trimOldest(windowRows);
    }
    if (m_reachesNewest) {
        m_countedUpTo = m_model.newest();
        setNewCount(0);
    } else {
        setNewCount(std::max(0, m_newCount - int(page.rows.size())));
    }
    emit worked();
}

void HistoryFeed::countNew()
{
    if (m_counting || m_newCount >= countLimit)
        return;
    m_counting = true;
    const int generation = m_generation;
    whenReady(m_history.newer(m_filter, m_countedUpTo, pageRows), this,
              [this, generation](const Result<LeadBridge::HistoryPage> &page) {
                  if (generation != m_generation)
                      return;
                  m_counting = false;
                  if (!page || page->rows.isEmpty())
                      return;
                  // What came into the window meanwhile is not new any more.
                  if (m_reachesNewest && m_following) {
                      noteAppended();
                      return;
                  }
                  m_countedUpTo = page->rows.first().id;
                  setNewCount(m_newCount + int(page->rows.size()));
                  if (page->more)
                      countNew();
              });
}

void HistoryFeed::setNewCount(int count)
{
    if (m_newCount == count)
        return;
    m_newCount = count;
    emit newCountChanged(count);
}

void HistoryFeed::noteChanged(const QList<EventId> &events)
{
    // An event may come to fit the list when its state changes.
    const bool mayJoin =
        !m_filter.states.isEmpty() && m_filter.text.isEmpty() && !m_filter.problem.isValid();
    for (const EventId id : events) {
        if (m_model.lineOf(id) >= 0 || (mayJoin && id > m_model.oldest()))
            m_changed.insert(id);
    }
    if (!m_changed.isEmpty() && !m_changedTimer.isActive() && !m_askingChanged)
        m_changedTimer.start();
}

void HistoryFeed::askChanged()
{
    if (m_askingChanged || m_changed.isEmpty())
        return;
    m_askingChanged = true;
    QList<EventId> ids;
    for (auto it = m_changed.begin(); it != m_changed.end() && ids.size() < changedAtOnce;) {
        ids.append(*it);
        it = m_changed.erase(it);
    }
    const int generation = m_generation;
    whenReady(m_history.rows(ids), this, [this, generation](const Result<QList<EventRow>> &rows) {
        if (generation != m_generation)
            return;
        m_askingChanged = false;
        if (rows)
            takeChanged(*rows);
        if (!m_changed.isEmpty())
            m_changedTimer.start();
    });
}

/// A row that no longer fits the filter stays until the list is asked for anew: nothing
/// vanishes under the hand.
void HistoryFeed::takeChanged(const QList<EventRow> &rows)
{
    m_model.update(rows);
    for (const EventRow &row : rows) {
        const bool above = row.id > m_model.newest();
        if (m_model.lineOf(row.id) >= 0 || !fits(m_filter, row) || row.id < m_model.oldest())
            continue;
        if (above && !(m_following && m_reachesNewest))
            setNewCount(m_newCount + 1);
        else if (!above || m_reachesNewest)
            m_model.place(row);
    }
}

} // namespace LeadBridge::Ui
