// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/httprequestparts.h"

#include "app/destinations/formencoding.h"
#include "app/destinations/httprequestdescription.h"
#include "app/destinations/inputchecks.h"
#include "app/destinations/jsonbody.h"
#include "app/destinations/plaintext.h"
#include "app/destinations/serviceurl.h"

#include <QRegularExpression>

#include <algorithm>

namespace LeadBridge {

namespace {

/// What every server is asked to take (RFC 9110 §4.1).
constexpr qsizetype longestAddress = 8000;

QString settingOf(const Action &action, const char *name)
{
    return settingText(action, httpRequestDescription(), QString::fromLatin1(name));
}

tl::unexpected<QList<Reason>> bad(const QString &input, const QString &fault, const QString &value)
{
    return tl::unexpected(
        QList<Reason> { { ReasonCode::InputBad, { input, fault, beginning(value, 100) } } });
}

QUrl withQuery(QUrl url, const QByteArray &more)
{
    QString query = url.query(QUrl::FullyEncoded);
    if (!query.isEmpty() && !more.isEmpty())
        query += u'&';
    query += QString::fromUtf8(more);
    url.setQuery(query.isEmpty() ? QString() : query, QUrl::TolerantMode);
    return url;
}

QByteArray contentType(const Action &action)
{
    const QString body = settingOf(action, "body_type");
    if (body == u"form")
        return "application/x-www-form-urlencoded";
    if (body == u"json" || body == u"json_template")
        return "application/json";
    return body == u"raw" ? singleLine(settingOf(action, "content_type")).toUtf8() : QByteArray();
}

void setHeader(HttpHeaders &headers, const QByteArray &name, const QByteArray &value)
{
    const auto known = std::find_if(headers.begin(), headers.end(), [&](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (known == headers.end())
        headers.append({ name, value });
    else
        *known = { name, value };
}

void setHeader(Part<HttpHeaders> &headers, const QByteArray &name, const QByteArray &value,
               const QByteArray &shown)
{
    setHeader(headers.real, name, value);
    setHeader(headers.shown, name, shown);
}

void signIn(Part<HttpHeaders> &headers, const Action &action, const QList<ResolvedInput> &inputs)
{
    const QString auth = settingOf(action, "auth");
    const QByteArray token = resolvedValue(inputs, QStringLiteral("auth_token")).toUtf8();
    const QByteArray mask = secretMask.toUtf8();
    if (auth == u"basic")
        setHeader(headers, "Authorization", "Basic " + basicCredentials(inputs), "Basic " + mask);
    else if (auth == u"bearer")
        setHeader(headers, "Authorization", "Bearer " + token, "Bearer " + mask);
    else if (auth == u"header")
        setHeader(headers, settingOf(action, "auth_header").toLatin1(), token, mask);
}

} // namespace

QByteArray basicCredentials(const QList<ResolvedInput> &inputs)
{
    const QString pair = resolvedValue(inputs, QStringLiteral("auth_user")) + u':'
        + resolvedValue(inputs, QStringLiteral("auth_password"));
    return pair.toUtf8().toBase64();
}

QString headerFault(const QString &name)
{
    static const QRegularExpression token(QStringLiteral("^[A-Za-z0-9!#$%&'*+.^_`|~-]+\\z"));
    static const QStringList ours { QStringLiteral("host"), QStringLiteral("content-length"),
                                    QStringLiteral("connection"),
                                    QStringLiteral("transfer-encoding") };
    if (!token.match(name).hasMatch())
        return QStringLiteral("not_a_header");
    return ours.contains(name.toLower()) ? QStringLiteral("header_is_ours") : QString();
}

PartOf<QUrl> addressPart(const Action &action, const QList<ResolvedInput> &inputs)
{
    const QString text = resolvedValue(inputs, QStringLiteral("address"));
    const auto url = serviceUrl(text);
    if (!url)
        return bad(QStringLiteral("address"), QStringLiteral("not_a_url"), text);
    QList<ResolvedInput> query = freeInputsOf(inputs, QStringLiteral("query."));
    if (settingOf(action, "method") == u"GET" && settingOf(action, "body_type") == u"form")
        query += freeInputsOf(inputs, QStringLiteral("form."));
    const Part<QUrl> part { withQuery(*url, formBody(query, false)),
                            withQuery(*url, formBody(query, true)) };
    if (part.real.toEncoded().size() > longestAddress)
        return bad(QStringLiteral("address"), QStringLiteral("address_too_long"), {});
    return part;
}

PartOf<HttpHeaders> headerPart(const Action &action, const QList<ResolvedInput> &inputs)
{
    Part<HttpHeaders> headers;
    if (const QByteArray type = contentType(action); !type.isEmpty())
        setHeader(headers, "Content-Type", type, type);
    setHeader(headers, "Accept", "application/json, */*;q=0.5", "application/json, */*;q=0.5");
    QList<Reason> problems;
    for (const ResolvedInput &header : freeInputsOf(inputs, QStringLiteral("header."))) {
        const QString fault = headerFault(header.freeName());
        if (!fault.isEmpty())
            problems.append(
                { ReasonCode::InputBad, { header.name, fault, beginning(header.freeName()) } });
        else
            setHeader(headers, header.freeName().toLatin1(), header.value.toUtf8(),
                      header.shownValue().toUtf8());
    }
    for (const char *setting : { "auth_header", "idempotency_header" }) {
        const QString name = settingOf(action, setting);
        const QString fault = name.isEmpty() ? QString() : headerFault(name);
        if (!fault.isEmpty())
            problems.append(
                { ReasonCode::InputBad, { QString::fromLatin1(setting), fault, beginning(name) } });
    }
    if (!problems.isEmpty())
        return tl::unexpected(problems);
    signIn(headers, action, inputs);
    return headers;
}

PartOf<QByteArray> bodyPart(const Action &action, const QList<ResolvedInput> &inputs)
{
    const QString body = settingOf(action, "body_type");
    if (body == u"form" && settingOf(action, "method") != u"GET") {
        const auto fields = freeInputsOf(inputs, QStringLiteral("form."));
        return Part<QByteArray> { formBody(fields, false), formBody(fields, true) };
    }
    if (body == u"json") {
        const auto fields = freeInputsOf(inputs, QStringLiteral("json."));
        const auto real = jsonBody(fields, false);
        if (!real)
            return tl::unexpected(real.error());
        return Part<QByteArray> { *real, jsonBody(fields, true).value_or(QByteArray()) };
    }
    if (body != u"json_template" && body != u"raw")
        return Part<QByteArray> {};
    const QString text = resolvedValue(inputs, QStringLiteral("body"));
    if (body == u"json_template" && !checkedJson(text))
        return bad(QStringLiteral("body"), QStringLiteral("not_json"), text);
    return Part<QByteArray> { text.toUtf8(), text.toUtf8() };
}

} // namespace LeadBridge
