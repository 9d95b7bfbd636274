// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/emptylog.h"

#include "app/storage/writerqueue.h"

#include <memory>

namespace LeadBridge {

namespace {

class EmptyLogCommand final : public WriteCommand
{
public:
    EmptyLogCommand() { m_promise.start(); }
    QFuture<Result<bool>> future() { return m_promise.future(); }

    void write(Connection &) override { }

    void afterCommit(Connection &db) override
    {
        m_done = db.valueOnce(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")) == u"0";
        db.clearError();
    }

    void finished(const Result<> &committed) override
    {
        m_promise.addResult(committed ? Result<bool>(m_done)
                                      : Result<bool>(tl::unexpected(committed.error())));
        m_promise.finish();
    }

private:
    QPromise<Result<bool>> m_promise;
    bool m_done = false;
};

} // namespace

QFuture<Result<bool>> emptyLog(WriterQueue &queue)
{
    auto command = std::make_unique<EmptyLogCommand>();
    auto future = command->future();
    queue.post(std::move(command));
    return future;
}

} // namespace LeadBridge
