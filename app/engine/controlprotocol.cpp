// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/controlprotocol.h"

#include <QJsonDocument>

namespace LeadBridge {

namespace {

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<QJsonObject> objectFrom(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject())
        return fail(ErrorKind::InvalidInput, error.errorString());
    return document.object();
}

} // namespace

QByteArray toLine(const ControlCall &call)
{
    return line({ { QStringLiteral("method"), call.method },
                  { QStringLiteral("parameters"), call.parameters } });
}

Result<ControlCall> callFromLine(const QByteArray &text)
{
    return objectFrom(text).map([](const QJsonObject &object) {
        return ControlCall { object[QLatin1String("method")].toString(),
                             object[QLatin1String("parameters")].toObject() };
    });
}

QByteArray toLine(const Result<QJsonValue> &answer)
{
    if (answer)
        return line({ { QStringLiteral("result"), *answer } });
    const Error &error = answer.error();
    return line({ { QStringLiteral("error"),
                    QJsonObject { { QStringLiteral("kind"), static_cast<int>(error.kind) },
                                  { QStringLiteral("detail"), error.detail },
                                  { QStringLiteral("place"), error.place } } } });
}

Result<QJsonValue> answerFromLine(const QByteArray &text)
{
    const auto object = objectFrom(text);
    if (!object)
        return fail(ErrorKind::Unavailable, QStringLiteral("the engine did not answer"));
    const QJsonValue error = (*object)[QLatin1String("error")];
    if (!error.isObject())
        return (*object)[QLatin1String("result")];
    const int kind = error[QLatin1String("kind")].toInt();
    return fail(static_cast<ErrorKind>(qBound(0, kind, static_cast<int>(ErrorKind::Unavailable))),
                error[QLatin1String("detail")].toString(),
                error[QLatin1String("place")].toString());
}

} // namespace LeadBridge
