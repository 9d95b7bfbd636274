// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/writerqueue.h"

#include "app/base/logging.h"
#include "app/storage/connection.h"

#include <QDeadlineTimer>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <vector>

namespace LeadBridge {

namespace {

constexpr std::size_t groupLimit = 1024; // commands in one transaction
constexpr int quietMs = 20; // nothing to write for so long: idle work may begin
constexpr int betweenIdleStepsMs = 2; // for whoever wants to write, and for the processor
constexpr int probeMs = 1000; // how often a sick disk is tried
constexpr int probeBytes = 64 * 1024;

using Commands = std::vector<std::unique_ptr<WriteCommand>>;

/// Whether no command could be written now, not just this one.
bool isEnvironment(ErrorKind kind)
{
    return kind != ErrorKind::InvalidInput;
}

} // namespace

class WriterQueue::Impl
{
public:
    explicit Impl(WriterQueue *owner)
        : m_owner(owner)
    {
    }

    Result<OpenedDatabase> open(const QString &path);
    void stop();
    bool post(std::unique_ptr<WriteCommand> command, int limit);
    void drain();
    bool isRunning() const;
    bool isStopping() const;
    StorageHealth health() const;

    std::vector<GroupListener *> listeners() const;
    mutable QMutex mutex; // hands commands over to the journal thread
    std::vector<GroupListener *> m_listeners;
    Connection::Fault fault;

private:
    void loop();
    Commands take();
    void carryOut(Commands &group);
    void conclude(const Commands &group, const Result<> &committed);
    Result<> commitGroup(Commands &group);
    Result<> transaction(const std::function<void()> &write);
    void whileIdle();
    void probe();
    void note(const Result<> &result);

    WriterQueue *m_owner;
    QString m_path;
    Connection m_db; // used on the journal thread alone
    std::unique_ptr<QThread> m_thread;
    QWaitCondition m_wake;
    QWaitCondition m_done;
    std::deque<std::unique_ptr<WriteCommand>> m_waiting;
    quint64 m_posted = 0;
    quint64 m_finished = 0;
    bool m_running = false;
    bool m_stopping = false;
    bool m_idleWork = true; // journal thread: there may be some
    bool m_idling = false; // journal thread: in the middle of it
    bool m_idleDamaged = false; // journal thread: it met damage, and would meet it again
    StorageHealth m_health;
};

Result<OpenedDatabase> WriterQueue::Impl::open(const QString &path)
{
    stop();
    m_path = path;
    // Shared: finishing a promise outlives the wait for its result.
    const auto promise = std::make_shared<QPromise<Result<OpenedDatabase>>>();
    promise->start();
    auto future = promise->future();
    m_thread.reset(QThread::create([this, path, promise] {
        const Result<OpenedDatabase> opened = DatabaseFile::open(m_db, path);
        if (opened) {
            m_db.setFault(fault);
            const QMutexLocker lock(&mutex);
            m_running = true;
            m_stopping = false;
            m_idleWork = true;
            m_idleDamaged = false;
            m_health = {};
        }
        promise->addResult(opened);
        promise->finish();
        if (opened)
            loop();
        m_db.close();
    }));
    m_thread->setObjectName(QStringLiteral("journal"));
    m_thread->start();
    Result<OpenedDatabase> result = future.result();
    if (!result)
        stop();
    return result;
}

void WriterQueue::Impl::stop()
{
    if (!m_thread)
        return;
    {
        const QMutexLocker lock(&mutex);
        m_stopping = true;
        m_wake.wakeAll();
    }
    m_thread->wait();
    m_thread.reset();
}

bool WriterQueue::Impl::post(std::unique_ptr<WriteCommand> command, int limit)
{
    {
        const QMutexLocker lock(&mutex);
        if (m_running) {
            if (limit >= 0 && m_waiting.size() >= static_cast<std::size_t>(limit))
                return false;
            m_waiting.push_back(std::move(command));
            ++m_posted;
            m_wake.wakeOne();
            return true;
        }
    }
    command->finished(fail(ErrorKind::Unavailable, QStringLiteral("the journal does not run")));
    return true;
}

void WriterQueue::Impl::drain()
{
    const QMutexLocker lock(&mutex);
    const quint64 target = m_posted;
    while (m_running && m_finished < target)
        m_done.wait(&mutex);
}

bool WriterQueue::Impl::isRunning() const
{
    const QMutexLocker lock(&mutex);
    return m_running;
}

bool WriterQueue::Impl::isStopping() const
{
    const QMutexLocker lock(&mutex);
    return m_stopping;
}

StorageHealth WriterQueue::Impl::health() const
{
    const QMutexLocker lock(&mutex);
    return m_health;
}

std::vector<GroupListener *> WriterQueue::Impl::listeners() const
{
    const QMutexLocker lock(&mutex);
    return m_listeners;
}

void WriterQueue::Impl::loop()
{
    for (;;) {
        Commands group = take();
        if (!group.empty()) {
            carryOut(group);
            continue;
        }
        {
            const QMutexLocker lock(&mutex);
            if (m_stopping && m_waiting.empty()) {
                m_running = false;
                m_done.wakeAll();
                return;
            }
        }
        whileIdle();
    }
}

/// What has gathered; nothing when it is time for idle work or to stop.
Commands WriterQueue::Impl::take()
{
    Commands group;
    const QMutexLocker lock(&mutex);
    if (m_waiting.empty() && !m_stopping) {
        if (m_idleWork && m_health.writable)
            m_wake.wait(&mutex, m_idling ? betweenIdleStepsMs : quietMs);
        else if (!m_health.writable)
            m_wake.wait(&mutex, probeMs);
        else
            m_wake.wait(&mutex);
    }
    while (!m_waiting.empty() && group.size() < groupLimit) {
        group.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    return group;
}

void WriterQueue::Impl::carryOut(Commands &group)
{
    const std::size_t size = group.size();
    const Result<> done = commitGroup(group);
    if (done || isEnvironment(done.error().kind) || size == 1) {
        conclude(group, done);
    } else {
        // One command that the schema refuses must not take the others with it.
        for (auto &command : group) {
            Commands alone;
            alone.push_back(std::move(command));
            conclude(alone, commitGroup(alone));
        }
    }
    m_idleWork = !m_idleDamaged;
    m_idling = false;
    group.clear();
    const QMutexLocker lock(&mutex);
    m_finished += size;
    m_done.wakeAll();
}

void WriterQueue::Impl::conclude(const Commands &group, const Result<> &committed)
{
    note(committed); // first, so that whoever is refused can ask why
    for (const auto &command : group) {
        if (committed)
            command->afterCommit(m_db);
    }
    for (const auto &command : group)
        command->finished(committed);
    for (GroupListener *listener : listeners())
        listener->groupDone(committed);
}

Result<> WriterQueue::Impl::commitGroup(Commands &group)
{
    return transaction([this, &group] {
        for (GroupListener *listener : listeners())
            listener->beginGroup(m_db);
        for (const auto &command : group) {
            if (m_db.failed())
                break;
            command->write(m_db);
        }
        for (GroupListener *listener : listeners())
            listener->endGroup(m_db);
    });
}

Result<> WriterQueue::Impl::transaction(const std::function<void()> &write)
{
    m_db.clearError();
    const bool begun = m_db.run("BEGIN IMMEDIATE");
    if (begun) {
        write();
        m_db.run("COMMIT");
    }
    const Result<> done = m_db.result();
    m_db.clearError();
    if (!done && begun) {
        m_db.run("ROLLBACK"); // fails where SQLite has rolled back by itself
        m_db.clearError();
    }
    return done;
}

void WriterQueue::Impl::whileIdle()
{
    if (!health().writable) {
        probe();
        return;
    }
    if (!m_idleWork)
        return;
    bool more = false;
    const Result<> done = transaction([this, &more] {
        for (GroupListener *listener : listeners())
            more = listener->idleStep(m_db) || more;
    });
    m_idleDamaged = !done && done.error().kind == ErrorKind::Corrupt;
    m_idleWork = more && done;
    m_idling = m_idleWork;
    if (!done)
        note(done);
}

/// Whether there is room again, tried with more than one page.
void WriterQueue::Impl::probe()
{
    Result<> done = transaction(
        [this] { m_db.run("INSERT INTO probe (filler) VALUES (zeroblob(?))", probeBytes); });
    if (done)
        done = transaction([this] { m_db.run("DELETE FROM probe"); });
    note(done);
}

/// Tells of a change between able and unable to write.
void WriterQueue::Impl::note(const Result<> &result)
{
    if (!result && !isEnvironment(result.error().kind)) {
        qCWarning(lcStorage) << "the database refused a command:" << result.error().detail;
        return;
    }
    StorageHealth now;
    if (!result) {
        now.writable = false;
        now.error = result.error();
    }
    {
        const QMutexLocker lock(&mutex);
        if (m_health == now)
            return;
        m_health = now;
    }
    if (now.writable) {
        qCInfo(lcStorage) << "the database can be written again";
    } else {
        qCWarning(lcStorage) << "the database cannot be written:" << now.error.detail;
        if (now.error.kind == ErrorKind::Corrupt)
            DatabaseFile::markDamaged(m_path);
    }
    emit m_owner->healthChanged(now);
}

WriterQueue::WriterQueue(QObject *parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(this))
{
}

WriterQueue::~WriterQueue()
{
    stop();
}

Result<OpenedDatabase> WriterQueue::open(const QString &path)
{
    return m_impl->open(path);
}

void WriterQueue::stop()
{
    m_impl->stop();
}

bool WriterQueue::post(std::unique_ptr<WriteCommand> command, int limit)
{
    return m_impl->post(std::move(command), limit);
}

void WriterQueue::drain()
{
    m_impl->drain();
}

bool WriterQueue::isRunning() const
{
    return m_impl->isRunning();
}

bool WriterQueue::isStopping() const
{
    return m_impl->isStopping();
}

StorageHealth WriterQueue::health() const
{
    return m_impl->health();
}

void WriterQueue::addListener(GroupListener *listener)
{
    const QMutexLocker lock(&m_impl->mutex);
    m_impl->m_listeners.push_back(listener);
}

void WriterQueue::removeListener(GroupListener *listener)
{
    const auto erase = [this, listener] {
        const QMutexLocker lock(&m_impl->mutex);
        std::erase(m_impl->m_listeners, listener);
    };
    // On the journal thread, so that it is not in the middle of a call.
    request<void>([erase](Connection &) -> Result<> {
        erase();
        return {};
    }).waitForFinished();
    erase();
}

void WriterQueue::setFault(const Connection::Fault &fault)
{
    m_impl->fault = fault;
}

} // namespace LeadBridge
