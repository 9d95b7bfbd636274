// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuefixture.h"

#include "app/destinations/checkflow.h"
#include "app/storage/connection.h"

#include <QDir>
#include <QFile>

namespace LeadBridge::StandIn {

namespace {

Mapping constant(const char *text)
{
    return { MappingKind::Constant, QString::fromLatin1(text) };
}

} // namespace

QueueFixture::QueueFixture() = default;

QueueFixture::~QueueFixture()
{
    closeQueue();
    closeJournal();
}

QString QueueFixture::path() const
{
    return folder.filePath(QStringLiteral("leads.sqlite"));
}

bool QueueFixture::openJournal()
{
    writer = std::make_unique<WriterQueue>();
    writer->setFault([this](const QByteArray &sql) -> std::optional<Error> {
        const QMutexLocker lock(&m_mutex);
        if (m_failing.isEmpty() || !sql.startsWith(m_failing))
            return std::nullopt;
        ++m_failures;
        return Error { ErrorKind::DiskFull, QStringLiteral("the test says so"), {} };
    });
    if (!writer->open(path()))
        return false;
    journal = std::make_unique<Journal>(*writer, clock);
    return true;
}

void QueueFixture::startQueue(const QList<QSslCertificate> &authorities, ClientSource *clients)
{
    queue = std::make_unique<DeliveryQueue>(*journal, clock, authorities);
    queue->setClientSource(clients);
    queue->setDestinations(destinationOf);
    queue->setSecretKeeper(keeper);
    queue->setSecrets({ { QStringLiteral("cpa-house-key"), QString::fromLatin1(key) } });
    setFlows(flows);
    queue->start();
}

void QueueFixture::closeQueue()
{
    queue.reset();
}

void QueueFixture::closeJournal()
{
    journal.reset();
    writer.reset();
}

Action QueueFixture::orderTo(const QUrl &url)
{
    Action action = newAction(QStringLiteral("cpa_house"));
    action.settings.insert(QStringLiteral("url"), url.toString());
    action.mapping.insert(QStringLiteral("id_webmaster"), constant("1001"));
    action.mapping.insert(QStringLiteral("id_offer"), constant("2002"));
    action.mapping.insert(QStringLiteral("id_source"), constant("3003"));
    action.mapping.insert(QStringLiteral("id_stream"), constant("4004"));
    action.mapping.insert(QStringLiteral("user_agent"), constant("Mozilla/5.0"));
    action.mapping.insert(QStringLiteral("ip_address"), constant("93.184.216.34"));
    action.mapping.insert(QStringLiteral("sub_id_1"),
                          { MappingKind::Field, QStringLiteral("client_id") });
    return action;
}

Flow QueueFixture::flowOf(qint64 id, const QList<Action> &actions)
{
    Flow flow;
    flow.id = { id };
    flow.name = QStringLiteral("Flow %1").arg(id);
    flow.running = true;
    flow.actions = actions;
    return flow;
}

void QueueFixture::setFlows(const QList<Flow> &newFlows)
{
    flows = newFlows;
    if (queue)
        queue->setFlows(std::make_shared<const FlowSet>(flows));
}

QFuture<Result<EventId>> QueueFixture::beginAppend(int number, qint64 flow, bool test)
{
    const Flow *found = findFlow(flows, { flow });
    NewEvent event;
    event.flow = { flow };
    event.receivedUtc = clock.nowUtc();
    event.test = test;
    event.method = "GET";
    event.fields = { { QStringLiteral("client_id"), QString::number(number) },
                     { QStringLiteral("client_name"), QStringLiteral("Анна Примерова") },
                     { QStringLiteral("client_phone"), QStringLiteral("+7 912 345-67-89") } };
    event.plan.steps = found ? static_cast<int>(found->actions.size()) : 1;
    return journal->append(event);
}

EventId QueueFixture::append(int number, qint64 flow, bool test)
{
    return beginAppend(number, flow, test).result().value_or(EventId());
}

void QueueFixture::appendMany(int count, qint64 flow)
{
    QList<QFuture<Result<EventId>>> stored;
    for (int i = 1; i <= count; ++i)
        stored.append(beginAppend(i, flow, false));
    for (QFuture<Result<EventId>> &event : stored)
        event.waitForFinished();
}

QString QueueFixture::value(const QString &sql) const
{
    Connection db;
    if (const auto ok = db.open(path(), Connection::Mode::ReadOnly); !ok)
        return ok.error().detail;
    const QString found = db.valueOnce(sql);
    return db.failed() ? db.result().error().detail : found;
}

QString QueueFixture::states(EventId event) const
{
    return value(QStringLiteral("SELECT group_concat(state, ' ') FROM (SELECT state FROM deliveries"
                                " WHERE id / 256 = %1 ORDER BY id)")
                     .arg(event.value));
}

QString QueueFixture::reason(EventId event) const
{
    const QString text = value(QStringLiteral("SELECT reason FROM deliveries WHERE id / 256 = %1"
                                              " ORDER BY id LIMIT 1")
                                   .arg(event.value));
    return reasonWord(reasonFromText(text).code);
}

int QueueFixture::count(const QByteArray &where) const
{
    return value(QStringLiteral("SELECT count(*) FROM deliveries WHERE ")
                 + QString::fromLatin1(where))
        .toInt();
}

QByteArray QueueFixture::everything() const
{
    QByteArray all;
    const QFileInfoList files = QDir(folder.path()).entryInfoList(QDir::Files);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void QueueFixture::failStatements(const QByteArray &beginning)
{
    const QMutexLocker lock(&m_mutex);
    m_failing = beginning;
}

int QueueFixture::failures()
{
    const QMutexLocker lock(&m_mutex);
    return m_failures;
}

} // namespace LeadBridge::StandIn
