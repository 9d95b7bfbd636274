// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/keychain.h"

#include <QPromise>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <chrono>
#include <memory>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

const auto service = QStringLiteral("LeadBridge");

template <class JobType> JobType *newJob(const QString &key)
{
    auto *job = new JobType(service);
    job->setKey(key);
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    return job;
}

Error errorOf(const QKeychain::Job *job)
{
    const ErrorKind kind =
        job->error() == QKeychain::EntryNotFound ? ErrorKind::NotFound : ErrorKind::Permission;
    return { kind, QStringLiteral("keychain: ") + job->errorString(), {} };
}

/// The job's end as a future; @p value makes the result of a job that went well.
template <class T, class JobType, class Value>
QFuture<Result<T>> started(JobType *job, QObject *context, Value value)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QObject::connect(job, &QKeychain::Job::finished, context, [promise, job, value] {
        if (job->error() == QKeychain::NoError)
            promise->addResult(value(job));
        else
            promise->addResult(Result<T>(tl::unexpected(errorOf(job))));
        promise->finish();
    });
    job->start();
    return promise->future();
}

} // namespace

Keychain::Keychain(const QString &prefix, QObject *parent)
    : QObject(parent)
    , m_prefix(prefix + QLatin1Char('/'))
{
}

QFuture<bool> Keychain::answers()
{
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    const auto finish = [promise](bool answer) {
        if (promise->future().isFinished())
            return;
        promise->addResult(answer);
        promise->finish();
    };
#ifdef Q_OS_LINUX
    // Without a session bus there is no service to ask, and asking would cost seconds.
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) {
        finish(false);
        return promise->future();
    }
#endif
    // The last question may still wait for the operator's password: a second would ask again.
    if (m_probe) {
        finish(false);
        return promise->future();
    }
    auto *job = newJob<QKeychain::ReadPasswordJob>(m_prefix + QStringLiteral("probe"));
    m_probe = job;
    connect(job, &QKeychain::Job::finished, this, [finish, job] {
        finish(job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound);
    });
    QTimer::singleShot(1s, this, [finish] { finish(false); });
    job->start();
    return promise->future();
}

QFuture<Result<QString>> Keychain::read(const QString &name)
{
    return started<QString>(
        newJob<QKeychain::ReadPasswordJob>(m_prefix + name), this,
        [](QKeychain::ReadPasswordJob *job) { return Result<QString>(job->textData()); });
}

QFuture<Result<>> Keychain::write(const QString &name, const QString &value)
{
    auto *job = newJob<QKeychain::WritePasswordJob>(m_prefix + name);
    job->setTextData(value);
    return started<void>(job, this, [](QKeychain::WritePasswordJob *) { return Result<>(); });
}

QFuture<Result<>> Keychain::remove(const QString &name)
{
    return started<void>(newJob<QKeychain::DeletePasswordJob>(m_prefix + name), this,
                         [](QKeychain::DeletePasswordJob *) { return Result<>(); });
}

} // namespace LeadBridge
