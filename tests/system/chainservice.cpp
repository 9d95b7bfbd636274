// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/chainservice.h"

#include "tests/system/kit/actionflow.h"

#include <QMutexLocker>

namespace LeadBridge::Test {

namespace {

QString nameOf(const RecordedRequest &request)
{
    return QString::fromLatin1(request.target.mid(1));
}

int numberOf(const RecordedRequest &request)
{
    const QString number = request.formField(u"number"_qs);
    return (number.isEmpty() ? request.formField(u"sub_id_1"_qs).mid(3) : number).toInt();
}

} // namespace

ChainService::ChainService()
    : m_server([this](const RecordedRequest &request) { return answer(request); })
{
}

QStringList ChainService::arrivals() const
{
    QStringList arrivals;
    for (const RecordedRequest &request : m_server.requests())
        arrivals.append(nameOf(request) + u' ' + QString::number(numberOf(request)));
    return arrivals;
}

QMap<QString, int> ChainService::times() const
{
    QMap<QString, int> times;
    for (const QString &arrival : arrivals())
        ++times[arrival];
    return times;
}

QStringList ChainService::textsOf(int number) const
{
    QStringList texts;
    for (const RecordedRequest &request : m_server.requests()) {
        if (numberOf(request) == number && nameOf(request) == u"message")
            texts.append(request.formField(u"text"_qs));
    }
    return texts;
}

void ChainService::setDown(const QString &name, bool down)
{
    const QMutexLocker lock(&m_mutex);
    if (down)
        m_down.insert(name);
    else
        m_down.remove(name);
}

void ChainService::holdNext(const QString &name)
{
    const QMutexLocker lock(&m_mutex);
    m_toHold = name;
}

Answer ChainService::answer(const RecordedRequest &request)
{
    const QString name = nameOf(request);
    const int number = numberOf(request);
    bool hold = false;
    {
        const QMutexLocker lock(&m_mutex);
        if (m_down.contains(name))
            return { .status = 503, .body = "down" };
        hold = m_toHold == name;
        if (hold)
            m_toHold.clear();
    }
    if (hold) {
        m_held.release();
        m_released.acquire();
        return { .hangUp = true };
    }
    if (name != u"order")
        return { .body = R"({"ok":true})" };
    if (m_refused > 0 && number % m_refused == 0)
        return { .body = R"({"status":"error","msg":"No such offer"})" };
    return { .body = R"({"status":"success","order_id":)" + QByteArray::number(90'000'000 + number)
                 + '}' };
}

QJsonObject orderAction(const ChainService &service, const QString &name)
{
    const QJsonObject flow = flowObject({ .destination = service.url(u"order"_qs) });
    return with(flow.value(u"actions").toArray().first().toObject(), u"name"_qs, name);
}

QJsonObject messageAction(const ChainService &service, const QString &name, const QString &text)
{
    const QJsonObject action =
        actionObject(u"http_request"_qs, { { u"body_type"_qs, u"form"_qs } },
                     { { u"address"_qs, from("constant", service.url(name).toString()) },
                       { u"form.number"_qs, from("field", u"client_id"_qs) },
                       { u"form.text"_qs, from("template", text) } });
    return with(action, u"name"_qs, name);
}

QJsonObject with(QJsonObject action, const QString &key, const QJsonValue &value)
{
    action.insert(key, value);
    return action;
}

QJsonObject delivered(const QJsonObject &action, const QString &uncertain, int firstRetrySeconds)
{
    return with(action, u"delivery"_qs,
                QJsonObject { { u"uncertain"_qs, uncertain },
                              { u"retry"_qs,
                                QJsonObject { { u"first_s"_qs, firstRetrySeconds },
                                              { u"max_s"_qs, 86'400 } } } });
}

} // namespace LeadBridge::Test
