// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/upkeepservice.h"

#include "app/base/logging.h"
#include "app/engine/checkup.h"
#include "app/engine/datafolder.h"
#include "app/engine/foldercheck.h"
#include "app/engine/futures.h"
#include "app/engine/problemservice.h"
#include "app/engine/settingsservice.h"
#include "app/storage/databasecopy.h"
#include "app/storage/emptylog.h"
#include "app/storage/restore.h"
#include "app/storage/retention.h"

#include <QFileInfo>
#include <QFutureWatcher>

#include <algorithm>
#include <chrono>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

constexpr auto lookEvery = 10min;
constexpr auto answerTime = 300ms;
constexpr std::size_t daysRemembered = 8;
constexpr qint64 doubtfulLeap = 7; // days
constexpr auto leapSettles = 1h; // by then the clock has been set right, or is told of
const QString sizesName = QStringLiteral("database_sizes");

/// Calls @p act with the answer, unless the service is gone by then.
template <class T, class Act>
void after(const QFuture<Result<T>> &future, QObject *context, Act act)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, act]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            act(watcher->result());
    });
    watcher->setFuture(future);
}

ProblemKey copyProblem()
{
    ProblemKey key;
    key.kind = ProblemKind::BackupFailed;
    return key;
}

QMap<QString, QString> toMap(const RetentionSettings &settings)
{
    return { { QStringLiteral("retention_days"), QString::number(settings.days) },
             { QStringLiteral("retention_kind"),
               settings.kind == RetentionKind::Strip ? QStringLiteral("strip")
                                                     : QStringLiteral("delete") },
             { QStringLiteral("daily_backup"),
               settings.dailyBackup ? QStringLiteral("1") : QStringLiteral("0") },
             { QStringLiteral("backups_kept"), QString::number(settings.backupsKept) } };
}

/// "2026-11-21=4096;2026-11-22=8192"
QString toText(const std::map<QDate, qint64> &sizes)
{
    QStringList parts;
    for (const auto &[day, bytes] : sizes)
        parts.append(day.toString(Qt::ISODate) + QLatin1Char('=') + QString::number(bytes));
    return parts.join(QLatin1Char(';'));
}

std::map<QDate, qint64> sizesFrom(const QString &text)
{
    std::map<QDate, qint64> sizes;
    const QStringList parts = text.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QDate day = QDate::fromString(part.section(QLatin1Char('='), 0, 0), Qt::ISODate);
        if (day.isValid())
            sizes[day] = part.section(QLatin1Char('='), 1).toLongLong();
    }
    return sizes;
}

} // namespace

template <class T, class Work> QFuture<Result<T>> UpkeepService::away(Work work)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    m_pool.start([promise, work] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

UpkeepService::UpkeepService(const Parts &parts, QObject *parent)
    : UpkeepApi(parent)
    , m_parts(parts)
    , m_store(parts.queue)
    , m_backups(parts.folder.databasePath())
{
    m_pool.setMaxThreadCount(1);
    m_loaded =
        m_store.all().then(this, [this](const Result<QMap<QString, QString>> &values) -> Result<> {
            if (!values)
                return tl::unexpected(values.error());
            takeSettings(*values);
            return {};
        });
    connect(&m_day, &QTimer::timeout, this, &UpkeepService::lookAtTheDay);
}

UpkeepService::~UpkeepService()
{
    endCopies();
}

void UpkeepService::endCopies()
{
    m_ending = true;
    m_pool.waitForDone();
}

void UpkeepService::takeSettings(const QMap<QString, QString> &values)
{
    const RetentionSettings otherwise;
    const auto number = [&](const char *name, int standard) {
        return values.value(QString::fromLatin1(name), QString::number(standard)).toInt();
    };
    m_retention.days = std::max(0, number("retention_days", otherwise.days));
    m_retention.kind = values.value(QStringLiteral("retention_kind")) == u"strip"
        ? RetentionKind::Strip
        : RetentionKind::Delete;
    m_retention.dailyBackup = number("daily_backup", 1) != 0;
    m_retention.backupsKept = std::clamp(number("backups_kept", otherwise.backupsKept), 1, 99);
    m_sizes = sizesFrom(values.value(sizesName));
    emit changed();
}

void UpkeepService::start()
{
    m_day.start(lookEvery);
    after(m_loaded, this, [this](const Result<> &) { lookAtTheDay(); });
}

void UpkeepService::lookAtTheDay()
{
    copyDaily();
    sweepDaily();
}

/// What old events are is not to be decided by a clock that may be wrong by a year.
bool UpkeepService::isDayTrusted()
{
    const QDate today = m_parts.clock.nowUtc().date();
    const bool leapt =
        !m_sizes.empty() && qAbs(m_sizes.rbegin()->first.daysTo(today)) > doubtfulLeap;
    const auto monotonic = m_parts.clock.monotonic();
    if (leapt && !m_leaptAt)
        m_leaptAt = monotonic;
    if ((leapt && monotonic < *m_leaptAt + leapSettles) || isClockDoubted())
        return false;
    m_leaptAt.reset();
    return true;
}

void UpkeepService::sweepDaily()
{
    // The day is not noted before: a start in the meantime has to see the leap, too.
    if (!isDayTrusted())
        return;
    noteSize();
    if (m_sweptOn != m_parts.clock.nowUtc().date())
        sweep();
}

bool UpkeepService::isClockDoubted() const
{
    const QList<ProblemRecord> problems = m_parts.problems.current();
    return std::any_of(problems.cbegin(), problems.cend(), [](const ProblemRecord &problem) {
        return problem.key.kind == ProblemKind::ClockOff;
    });
}

void UpkeepService::noteSize()
{
    const QDate today = m_parts.clock.nowUtc().date();
    m_sizes.erase(m_sizes.upper_bound(today), m_sizes.end()); // noted while the clock was ahead
    if (m_sizes.contains(today))
        return;
    m_sizes[today] = m_parts.settings.databaseBytes();
    while (m_sizes.size() > daysRemembered)
        m_sizes.erase(m_sizes.begin());
    m_store.save({ { sizesName, toText(m_sizes) } });
    emit changed();
}

qint64 UpkeepService::growthPerDay() const
{
    if (m_sizes.size() < 2)
        return -1;
    const auto &[firstDay, firstBytes] = *m_sizes.begin();
    const auto &[lastDay, lastBytes] = *m_sizes.rbegin();
    return std::max<qint64>(
        0, (lastBytes - firstBytes) / std::max<qint64>(1, firstDay.daysTo(lastDay)));
}

void UpkeepService::copyDaily()
{
    const QDateTime now = m_parts.clock.nowUtc();
    const auto monotonic = m_parts.clock.monotonic();
    const auto sinceFailure =
        m_copyFailedAt ? std::optional(monotonic - *m_copyFailedAt) : std::nullopt;
    if (!m_retention.dailyBackup || m_copying
        || !copyIsDue(m_backups.newestUtc(now), now, sinceFailure))
        return;
    m_copying = true;
    after(backUp({}), this, [this](const Result<BackupInfo> &made) {
        m_copying = false;
        if (made)
            return;
        m_copyFailedAt = m_parts.clock.monotonic();
        qCWarning(lcEngine) << "the daily copy was not made:" << made.error().detail;
        ProblemReport report;
        report.key = copyProblem();
        if (made.error().kind == ErrorKind::DiskFull)
            report.reason = { ReasonCode::FreeSpace, {} };
        m_parts.problems.raise(report);
    });
}

void UpkeepService::sweep()
{
    m_sweptOn = m_parts.clock.nowUtc().date();
    if (m_retention.days <= 0)
        return;
    const QDateTime before = m_parts.clock.nowUtc().addDays(-m_retention.days);
    after(sweepOldEvents(m_parts.queue, before, m_retention.kind), this,
          [this](const Result<qint64> &swept) {
              if (!swept || *swept == 0)
                  return;
              qCInfo(lcEngine) << *swept << "events were older than they are kept";
              shrink();
          });
}

QFuture<Result<QList<CheckLine>>> UpkeepService::checkUp()
{
    auto *run = new CheckUp(m_parts, this);
    connect(run, &CheckUp::found, this, &UpkeepApi::checked);
    return run->run(
        away<QList<CheckLine>>([folder = m_parts.folder.path(), now = m_parts.clock.nowUtc()] {
            return Result<QList<CheckLine>>(checkDataFolder(folder, now));
        }));
}

QFuture<Result<>> UpkeepService::applyRetention(const RetentionSettings &settings)
{
    if (settings.days < 0 || settings.backupsKept < 1 || settings.backupsKept > 99)
        return refused<>(ErrorKind::InvalidInput, QStringLiteral("must be from 1 to 99"),
                         settings.days < 0 ? QStringLiteral("retention_days")
                                           : QStringLiteral("backups_kept"));
    return m_store.save(toMap(settings))
        .then(this, [this, settings](const Result<> &saved) -> Result<> {
            if (!saved || m_retention == settings)
                return saved;
            const bool other =
                m_retention.days != settings.days || m_retention.kind != settings.kind;
            m_retention = settings;
            emit changed();
            if (other && m_day.isActive()) {
                m_sweptOn = {};
                sweepDaily();
            }
            return saved;
        });
}

QFuture<Result<QList<BackupInfo>>> UpkeepService::backups()
{
    return away<QList<BackupInfo>>(
        [folder = m_backups] { return Result<QList<BackupInfo>>(folder.list()); });
}

QFuture<Result<BackupInfo>> UpkeepService::backUp(const QString &path)
{
    const auto future =
        away<BackupInfo>([this, path, folder = m_backups, kept = m_retention.backupsKept,
                          source = m_parts.folder.databasePath(), now = m_parts.clock.nowUtc()] {
            const auto ending = [this] { return m_ending.load(); };
            if (!path.isEmpty())
                return copyDatabase(source, path, now, ending);
            const auto made = folder.make(now, ending);
            if (made)
                folder.prune(kept, now);
            return made;
        });
    after(future, this, [this, inFolder = path.isEmpty()](const Result<BackupInfo> &made) {
        if (!made)
            return;
        if (inFolder) { // by hand, too
            m_copyFailedAt.reset();
            m_parts.problems.end(copyProblem());
        }
        emit changed();
    });
    return future;
}

QFuture<Result<BackupInfo>> UpkeepService::inspect(const QString &path)
{
    return away<BackupInfo>([path] { return inspectCopy(path); });
}

QFuture<Result<>> UpkeepService::restore(const QString &path)
{
    const QString database = m_parts.folder.databasePath();
    if (QFileInfo(path).canonicalFilePath() == QFileInfo(database).canonicalFilePath())
        return refused<>(ErrorKind::InvalidInput, QStringLiteral("this is the journal itself"),
                         path);
    const auto future = away<void>([path, database]() -> Result<> {
        if (const auto whole = inspectCopy(path); !whole)
            return tl::unexpected(whole.error());
        return requestRestore(database, path);
    });
    after(future, this, [this](const Result<> &noted) {
        // Whoever asked, over the control socket too, hears of it first.
        if (noted)
            QTimer::singleShot(answerTime, this, &UpkeepApi::restartNeeded);
    });
    return future;
}

QFuture<Result<qint64>> UpkeepService::shrink()
{
    return shrinkDatabase(m_parts.queue)
        .then(this,
              [this](const Result<qint64> &freed) -> QFuture<Result<qint64>> {
                  // Only then the file itself is shorter.
                  return emptyLog(m_parts.queue).then(this, [this, freed](const Result<bool> &) {
                      emit changed();
                      return freed;
                  });
              })
        .unwrap();
}

} // namespace LeadBridge
