// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/readqueue.h"

#include "app/base/logging.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <utility>

namespace LeadBridge {

class ReadQueue::Impl
{
public:
    explicit Impl(const QString &path)
        : m_path(path)
        , m_thread(QThread::create([this] { loop(); }))
    {
        m_thread->setObjectName(QStringLiteral("history"));
        m_thread->start();
    }

    ~Impl() { stop(); }

    void stop()
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_stopping = true;
            m_wake.wakeAll();
        }
        m_thread->wait();
        for (const auto &task : std::exchange(m_waiting, {}))
            task->fail(closed());
    }

    void post(std::unique_ptr<ReadTask> task)
    {
        {
            const QMutexLocker lock(&m_mutex);
            if (!m_stopping) {
                m_waiting.push_back(std::move(task));
                m_wake.wakeOne();
                return;
            }
        }
        task->fail(closed());
    }

private:
    static Error closed()
    {
        return { ErrorKind::Unavailable, QStringLiteral("the history is closed"), {} };
    }

    void loop()
    {
        while (auto task = take()) {
            if (!step(*task))
                post(std::move(task));
        }
        m_db.close();
    }

    /// Nothing: time to stop.
    std::unique_ptr<ReadTask> take()
    {
        const QMutexLocker lock(&m_mutex);
        while (m_waiting.empty() && !m_stopping)
            m_wake.wait(&m_mutex);
        if (m_stopping)
            return nullptr;
        auto task = std::move(m_waiting.front());
        m_waiting.pop_front();
        return task;
    }

    bool step(ReadTask &task)
    {
        if (!m_db.isOpen()) {
            if (const auto opened = m_db.open(m_path, Connection::Mode::ReadOnly); !opened) {
                task.fail(opened.error());
                return true;
            }
        }
        const bool done = task.step(m_db);
        if (!m_db.failed())
            return done;
        const Error error = m_db.result().error();
        qCWarning(lcStorage) << "the history cannot be read:" << error.detail;
        m_db.close();
        task.fail(error);
        return true;
    }

    QString m_path;
    Connection m_db; // used on the history thread alone
    QMutex m_mutex; // hands tasks over to the history thread
    QWaitCondition m_wake;
    std::deque<std::unique_ptr<ReadTask>> m_waiting;
    bool m_stopping = false;
    std::unique_ptr<QThread> m_thread;
};

ReadQueue::ReadQueue(const QString &path)
    : m_impl(std::make_unique<Impl>(path))
{
}

ReadQueue::~ReadQueue() = default;

void ReadQueue::stop()
{
    m_impl->stop();
}

void ReadQueue::post(std::unique_ptr<ReadTask> task)
{
    m_impl->post(std::move(task));
}

} // namespace LeadBridge
