// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/demo.h"

#include "app/destinations/checkflow.h"
#include "app/engine/flowservice.h"
#include "app/engine/futures.h"
#include "app/engine/sandboxhost.h"
#include "app/engine/settingsservice.h"
#include "app/engine/statusservice.h"
#include "app/flow/flowfile.h"
#include "app/klientiks/eventcatalogue.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrlQuery>

#include <iterator>
#include <memory>
#include <utility>

namespace LeadBridge {

namespace {

const auto demoKey = QStringLiteral("demo-key");

struct Person
{
    const char *name;
    const char *phone;
};

/// Invented people with numbers from no subscriber's range; one lacks a digit, so that the
/// operator also sees what a faulty lead looks like.
constexpr Person people[] = {
    { "Анна Примерова", "8 (912) 000-00-14" },
    { "Мария Макетова", "+7 912 000-00-20" },
    { "Павел Эскизов", "79120000017" },
    { "Юлия Сказкина", "+7 701 000 00 08" },
    { "Светлана Шаблонова", "8-912-000-00-15" },
    { "Виктория Наброскова", "912000009" },
    { "Екатерина Чертежова", "+375 29 491-19-11" },
    { "Татьяна Моделева", "8 912 000 00 12" },
};

Action demoAction(const QString &event, const QUrl &sandbox)
{
    Action action = suggestedAction(QStringLiteral("cpa_house"), event);
    const auto constant = [&](const char *input, const char *value) {
        action.mapping.insert(QLatin1String(input),
                              { MappingKind::Constant, QString::fromUtf8(value) });
    };
    action.settings.insert(QStringLiteral("url"), sandbox.toString());
    action.mapping.insert(QStringLiteral("api_key"), { MappingKind::Secret, demoKey });
    constant("id_webmaster", "1001");
    constant("id_offer", "2002");
    constant("id_source", "3003");
    constant("id_stream", "4004");
    constant("ip_address", "203.0.113.25");
    constant("user_agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64)");
    action.mapping.insert(QStringLiteral("sub_id_1"),
                          { MappingKind::Template, QStringLiteral("kl-{{client_id}}") });
    return action;
}

/// The number the person has in Klientiks. The first is the samples' own client, so that the
/// paid visit, which tells nothing but the number, is hers.
QString numberOf(const Person &person)
{
    const auto index = &person - std::begin(people);
    return QString::number(index == 0 ? 15'200'001 : 15'200'100 + index);
}

/// The event's sample, as another person if one is given and the event carries one.
QString sampleFor(const CatalogueEvent &event, const Person *person)
{
    QUrlQuery query(sampleQuery(event.id));
    const auto put = [&](const QString &name, const QString &value) {
        if (!query.hasQueryItem(name))
            return;
        query.removeQueryItem(name);
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    if (person) {
        // The sample's own person must not show through.
        for (const char *part :
             { "client_first_name", "client_patron_name", "client_second_name", "client_email" })
            query.removeQueryItem(QLatin1String(part));
        put(QStringLiteral("client_id"), numberOf(*person));
        put(QStringLiteral("client_name"), QString::fromUtf8(person->name));
        put(QStringLiteral("client_phone"), QString::fromUtf8(person->phone));
    }
    return query.toString(QUrl::FullyEncoded);
}

} // namespace

Demo::Demo(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

QFuture<Result<>> Demo::play()
{
    if (m_parts.status.receiving().kind != ReceivingStatus::Kind::Listening)
        return refused(ErrorKind::Unavailable, QStringLiteral("the endpoint does not listen"));
    return m_parts.settings.setSecret(demoKey, QStringLiteral("sandbox-takes-any-key"))
        .then(this, [this](const Result<> &) { return m_parts.sandbox.address(); })
        .unwrap()
        .then(this,
              [this](const Result<QUrl> &sandbox) {
                  return sandbox ? makeFlows(*sandbox)
                                 : answered<>(tl::unexpected(sandbox.error()));
              })
        .unwrap()
        .then(this, [this](const Result<> &made) { return made ? sendFrom(0) : answered<>(made); })
        .unwrap();
}

QFuture<Result<>> Demo::makeFlows(const QUrl &sandbox)
{
    m_requests.clear();
    const ReceivingStatus receiving = m_parts.status.receiving();
    const QString base =
        QStringLiteral("http://%1:%2").arg(receiving.bindAddress).arg(receiving.port);
    QList<Flow> flows;
    for (const CatalogueEvent &event : EventCatalogue::builtIn().events()) {
        if (sampleQuery(event.id).isEmpty())
            continue;
        Flow flow;
        flow.name = event.title.russian;
        flow.running = true;
        flow.source.event = event.id;
        flow.source.secret = makeEndpointSecret();
        flow.actions = { demoAction(event.id, sandbox) };
        flows.append(flow);
        const auto request = [&](const Person *person) {
            m_requests.append(QUrl(base + QStringLiteral("/hook/") + flow.source.secret
                                   + QLatin1Char('?') + sampleFor(event, person)));
        };
        if (event.id == QLatin1String("client_created")) {
            for (const Person &person : people)
                request(&person);
        } else {
            request(nullptr);
        }
    }
    return m_parts.flows.importFile(writeFlowFile(flows, Addresses::Include))
        .then([](const Result<ImportReport> &report) -> Result<> {
            return report.map([](const ImportReport &) {});
        });
}

QFuture<Result<>> Demo::sendFrom(qsizetype index)
{
    if (index >= m_requests.size())
        return answered<>({});
    QNetworkReply *reply = m_network.get(QNetworkRequest(m_requests.at(index)));
    return QtFuture::connect(reply, &QNetworkReply::finished)
        .then(this,
              [this, reply, index]() -> QFuture<Result<>> {
                  reply->deleteLater();
                  if (reply->error() != QNetworkReply::NoError)
                      return refused(ErrorKind::Network, reply->errorString());
                  return sendFrom(index + 1);
              })
        .unwrap();
}

} // namespace LeadBridge
