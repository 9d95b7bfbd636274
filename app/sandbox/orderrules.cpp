// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/orderrules.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace LeadBridge {

namespace {

bool isDigits(const QString &text)
{
    return !text.isEmpty()
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

OrderVerdict refuse(const QString &message)
{
    return { false, message };
}

QString badField(const Fields &fields)
{
    const auto value = [&](const char *name) {
        return fieldValue(fields, QLatin1String(name)).value_or(QString());
    };
    for (const char *name : { "id_webmaster", "id_offer", "id_source", "id_stream" }) {
        if (!isDigits(value(name)))
            return QLatin1String(name);
    }
    const QString phone = value("phone");
    if (!isDigits(phone) || phone.size() < 10 || phone.size() > 15)
        return QStringLiteral("phone");
    static const QRegularExpression country(QStringLiteral("^[A-Z]{2}$"));
    if (!country.match(value("county_code")).hasMatch())
        return QStringLiteral("county_code");
    if (QHostAddress(value("ip_address")).isNull())
        return QStringLiteral("ip_address");
    return {};
}

} // namespace

OrderVerdict judgeOrder(const Fields &fields, const QString &apiKey)
{
    for (const char *name : { "api_key", "id_webmaster", "name", "phone", "id_offer", "id_source",
                              "id_stream", "user_agent", "ip_address", "county_code" }) {
        if (fieldValue(fields, QLatin1String(name)).value_or(QString()).trimmed().isEmpty())
            return refuse(QStringLiteral("Не заполнено поле %1").arg(QLatin1String(name)));
    }
    if (!apiKey.isEmpty() && fieldValue(fields, QStringLiteral("api_key")) != apiKey)
        return refuse(QStringLiteral("Неверный api_key"));
    if (const QString field = badField(fields); !field.isEmpty())
        return refuse(QStringLiteral("Неверное значение поля %1").arg(field));
    return { true, {} };
}

QByteArray orderAnswer(const OrderVerdict &verdict, qint64 orderId)
{
    const QJsonObject answer = verdict.accepted
        ? QJsonObject { { QStringLiteral("status"), QStringLiteral("success") },
                        { QStringLiteral("order_id"), orderId } }
        : QJsonObject { { QStringLiteral("status"), QStringLiteral("error") },
                        { QStringLiteral("msg"), verdict.message } };
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

} // namespace LeadBridge
