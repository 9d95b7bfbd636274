// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/clientservice.h"

#include "app/base/logging.h"
#include "app/contacts/phonenumber.h"
#include "app/engine/clientcsv.h"
#include "app/engine/clientlookup.h"
#include "app/engine/futures.h"
#include "app/engine/lookupaccess.h"
#include "app/interfaces/settingsapi.h"
#include "app/storage/emptylog.h"
#include "app/storage/historyreader.h"
#include "app/storage/journal.h"
#include "app/storage/secretstore.h"
#include "app/storage/writerqueue.h"

#include <QFile>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype longestId = 64;
constexpr int logTries = 5;

Result<> checkEntry(const ClientData &client, const QString &phoneRegion)
{
    const auto wrong = [](const QString &detail, const char *place) {
        return fail(ErrorKind::InvalidInput, detail, QString::fromLatin1(place));
    };
    const QString id = client.id.trimmed();
    if (id.isEmpty() || id.size() > longestId)
        return wrong(QStringLiteral("a number is needed"), "id");
    if (client.phone.trimmed().isEmpty())
        return {};
    if (const auto phone = readPhone(client.phone, phoneRegion); !phone)
        return wrong(faultWord(phone.error()), "phone");
    return {};
}

/// Reads and takes apart away from the main thread: a large file takes seconds.
QFuture<Result<ClientTable>> readFile(const QString &path, const QString &phoneRegion)
{
    const auto promise = std::make_shared<QPromise<Result<ClientTable>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, path, phoneRegion] {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            promise->addResult(Result<ClientTable>(fail(
                file.exists() ? ErrorKind::Permission : ErrorKind::NotFound, file.errorString())));
        else if (file.size() > largestClientFile)
            promise->addResult(
                Result<ClientTable>(fail(ErrorKind::InvalidInput, QStringLiteral("at most 64 MiB"),
                                         QStringLiteral("size"))));
        else
            promise->addResult(readClientTable(file.readAll(), phoneRegion));
        promise->finish();
    });
    return future;
}

Result<> checkResult(RestReply::Kind kind, const Reason &reason)
{
    const QString detail = reason.args.join(QStringLiteral(": "));
    switch (kind) {
    case RestReply::Kind::Found:
    case RestReply::Kind::NotFound:
        return {};
    case RestReply::Kind::Refused:
        return fail(ErrorKind::Permission, detail);
    case RestReply::Kind::Later:
        return fail(reason.code == ReasonCode::HttpStatus ? ErrorKind::Busy : ErrorKind::Network,
                    detail);
    case RestReply::Kind::Strange:
        break;
    }
    return fail(ErrorKind::NotFound, detail);
}

} // namespace

ClientService::ClientService(const Parts &parts, QObject *parent)
    : ClientsApi(parent)
    , m_parts(parts)
    , m_store(parts.queue)
    , m_announce(500ms)
{
    connect(&m_announce, &Throttle::due, this, &ClientsApi::changed);
    connect(&parts.journal, &Journal::clientsChanged, &m_announce, &Throttle::trigger);
    connect(&parts.lookup, &ClientLookup::found, this, [this](const ClientData &client) {
        m_store.takeIn({ client }, ClientOrigin::Rest, m_parts.clock.nowUtc());
        m_announce.trigger();
    });
}

QFuture<Result<ClientsPage>> ClientService::clients(const QString &text, const ClientCursor &after,
                                                    int limit)
{
    return m_parts.reader.clients(text, after.lastSeenUtc, after.id, limit)
        .then([](const Result<ClientsFound> &found) -> Result<ClientsPage> {
            return found.map([](const ClientsFound &page) {
                return ClientsPage { page.rows, page.more };
            });
        });
}

QFuture<Result<qint64>> ClientService::count()
{
    return m_parts.reader.clientCount();
}

QFuture<Result<ClientEntry>> ClientService::client(const QString &id)
{
    return m_parts.reader.clientsById({ id }).then(
        [](const Result<QList<ClientEntry>> &found) -> Result<ClientEntry> {
            if (!found)
                return tl::unexpected(found.error());
            if (found->isEmpty())
                return fail(ErrorKind::NotFound, QStringLiteral("no such client"));
            return found->first();
        });
}

QFuture<Result<QList<EventId>>> ClientService::eventsOf(const QString &id, int limit)
{
    return m_parts.reader.clientEvents(id, limit);
}

QFuture<Result<>> ClientService::save(const ClientData &client)
{
    if (const auto checked = checkEntry(client, m_parts.settings.settings().phoneRegion); !checked)
        return answered<>(checked);
    m_announce.trigger();
    return m_store.write(client, m_parts.clock.nowUtc());
}

QFuture<Result<ForgetReceipt>> ClientService::forget(const QString &id)
{
    const QString whom = id.trimmed();
    // The lookup first: whatever it has told so far is stored before, and forgotten with the
    // rest; whatever it is asking just now is not told any more.
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QMetaObject::invokeMethod(&m_parts.lookup, [promise, lookup = &m_parts.lookup, whom] {
        lookup->forget(whom);
        promise->finish();
    });
    return promise->future()
        .then(this, [this, whom] { return m_parts.journal.forgetClient(whom); })
        .unwrap()
        .then(this,
              [this, whom](const Result<int> &events) -> QFuture<Result<ForgetReceipt>> {
                  if (!events)
                      return answered<ForgetReceipt>(tl::unexpected(events.error()));
                  const ForgetReceipt receipt { whom, m_parts.clock.nowUtc(), *events };
                  return emptyLog(logTries).then(
                      [receipt](const Result<bool> &) -> Result<ForgetReceipt> { return receipt; });
              })
        .unwrap();
}

QFuture<Result<bool>> ClientService::emptyLog(int triesLeft)
{
    return LeadBridge::emptyLog(m_parts.queue)
        .then(this,
              [this, triesLeft](const Result<bool> &emptied) -> QFuture<Result<bool>> {
                  if (emptied.value_or(false))
                      return answered<bool>(true);
                  if (triesLeft > 1)
                      return emptyLog(triesLeft - 1);
                  qCWarning(lcEngine) << "the database's log could not be emptied now";
                  return answered<bool>(false);
              })
        .unwrap();
}

QFuture<Result<ClientImport>> ClientService::importCsv(const QString &path)
{
    return readFile(path, m_parts.settings.settings().phoneRegion)
        .then(this,
              [this](const Result<ClientTable> &table) -> QFuture<Result<ClientImport>> {
                  if (!table)
                      return answered<ClientImport>(tl::unexpected(table.error()));
                  m_announce.trigger();
                  return m_store.takeIn(table->clients, ClientOrigin::Csv, m_parts.clock.nowUtc())
                      .then(this,
                            [this, report = table->report](
                                const Result<ClientTally> &tally) -> Result<ClientImport> {
                                m_announce.trigger();
                                return tally.map([&report](const ClientTally &counts) {
                                    ClientImport whole = report;
                                    whole.added = counts.added;
                                    whole.changed = counts.changed;
                                    whole.unchanged = counts.unchanged;
                                    return whole;
                                });
                            });
              })
        .unwrap();
}

QFuture<Result<>> ClientService::checkKlientiks()
{
    const RestAccess access =
        lookupAccess(m_parts.settings.settings(), m_parts.secrets.snapshot()).rest;
    const auto missing = [](const char *place) {
        return refused(ErrorKind::InvalidInput, QStringLiteral("it is empty"),
                       QString::fromLatin1(place));
    };
    if (access.account.isEmpty())
        return missing("klientiks_account");
    if (access.user.isEmpty())
        return missing("klientiks_user");
    if (access.token.isEmpty())
        return missing("klientiks_token");
    const auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    const auto done = [promise](RestReply::Kind kind, const Reason &reason) {
        promise->addResult(checkResult(kind, reason));
        promise->finish();
    };
    QMetaObject::invokeMethod(
        &m_parts.lookup, [lookup = &m_parts.lookup, access, done] { lookup->check(access, done); });
    return promise->future();
}

} // namespace LeadBridge
