// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/httprequest.h"

#include "app/destinations/httprequestanswer.h"
#include "app/destinations/httprequestdescription.h"
#include "app/destinations/httprequestparts.h"
#include "app/destinations/inputresolver.h"
#include "app/destinations/plaintext.h"
#include "app/destinations/proxysettings.h"
#include "app/destinations/webhooksignature.h"

namespace LeadBridge {

namespace {

QString settingOf(const Action &action, const char *name)
{
    return settingText(action, httpRequestDescription(), QString::fromLatin1(name));
}

QList<ResolvedInput> resolvedInputs(const Action &action, const BuildContext &context)
{
    const bool isJson = settingOf(action, "body_type") == u"json_template";
    const auto escape = [isJson](const InputDescription &input) {
        return isJson && input.name == u"body" ? TextEscape::JsonString : TextEscape::None;
    };
    return InputResolver(httpRequestDescription(), action, context, escape).resolve();
}

template <class T, class Error>
void collect(QList<Reason> &problems, const tl::expected<T, Error> &part)
{
    if (!part)
        problems += part.error();
}

/// No service is known to the program here, so this only keeps one action from a flood; the
/// operator's own rate takes its place.
RateLimit limitOf(const QUrl &url)
{
    return { u"http_request:" + url.host() + u':'
                 + QString::number(url.port(url.scheme() == u"https" ? 443 : 80)),
             { 50, 50 } };
}

void addSecrets(OutboundMessage &message, const Action &action, const QList<ResolvedInput> &inputs,
                const QByteArray &signingKeyBytes)
{
    message.secretValues = secretValuesOf(inputs);
    if (settingOf(action, "auth") == u"basic")
        message.secretValues.append(basicCredentials(inputs));
    if (!signingKeyBytes.isEmpty())
        message.secretValues.append(signingKeyBytes);
}

void addHeaders(OutboundMessage &message, const HttpHeaders &headers)
{
    message.request.headers += headers;
    message.record.headers += headers;
}

HttpHeaders idempotencyHeader(const Action &action, const QByteArray &nonce)
{
    const QByteArray name = settingOf(action, "idempotency_header").toLatin1();
    if (name.isEmpty())
        return {};
    const bool quoted = settingOf(action, "idempotency_quotes") == u"yes";
    return { { name, quoted ? '"' + nonce + '"' : nonce } };
}

SuccessRule ruleOf(const Action &action)
{
    SuccessRule rule;
    const QString kind = settingOf(action, "success");
    if (kind == u"json")
        rule.kind = SuccessRule::Kind::Json;
    else if (kind == u"text")
        rule.kind = SuccessRule::Kind::Text;
    rule.path = settingOf(action, "success_path");
    rule.value = settingOf(action, "success_value");
    rule.idPath = settingOf(action, "id_path");
    return rule;
}

Reason missing(const char *setting)
{
    return { ReasonCode::InputMissing,
             { QString::fromLatin1(setting), QStringLiteral("none"), QString() } };
}

/// A rule that anything would fulfil is none.
QList<Reason> faultsOf(const SuccessRule &rule)
{
    if (rule.kind == SuccessRule::Kind::Json && rule.path.isEmpty())
        return { missing("success_path") };
    if (rule.kind == SuccessRule::Kind::Text && rule.value.isEmpty())
        return { missing("success_value") };
    return {};
}

tl::expected<QByteArray, Reason> signingKeyOf(const QList<ResolvedInput> &inputs)
{
    const QString name = QStringLiteral("signature_key");
    const QString secret = resolvedValue(inputs, name);
    if (secret.isEmpty())
        return QByteArray();
    const auto key = signingKey(secret);
    if (!key)
        return tl::unexpected(Reason { ReasonCode::InputBad, { name, key.error(), QString() } });
    return *key;
}

} // namespace

const DestinationDescription &HttpRequestDestination::description() const
{
    return httpRequestDescription();
}

tl::expected<OutboundMessage, QList<Reason>>
HttpRequestDestination::build(const Action &action, const BuildContext &context) const
{
    const auto inputs = resolvedInputs(action, context);
    QList<Reason> problems = blockingProblems(inputs);
    if (!problems.isEmpty())
        return tl::unexpected(problems);
    const auto url = addressPart(action, inputs);
    const auto headers = headerPart(action, inputs);
    const auto body = bodyPart(action, inputs);
    const auto key = signingKeyOf(inputs);
    const auto proxy = readProxy(action, httpRequestDescription(),
                                 resolvedValue(inputs, QStringLiteral("proxy_password")));
    collect(problems, url);
    collect(problems, headers);
    collect(problems, body);
    collect(problems, key);
    collect(problems, proxy);
    problems += faultsOf(ruleOf(action));
    if (!problems.isEmpty())
        return tl::unexpected(problems);

    const QByteArray method = settingOf(action, "method").toLatin1();
    OutboundMessage message;
    message.request = { method, url->real, headers->real, body->real };
    message.record = { method, url->shown, headers->shown, body->shown };
    addHeaders(message, idempotencyHeader(action, context.nonce));
    if (!key->isEmpty())
        addHeaders(message, signatureHeaders(*key, context.nonce, context.nowUtc, body->real));
    addSecrets(message, action, inputs, *key);
    message.proxy = *proxy;
    message.limits = { limitOf(url->real) };
    return message;
}

Outcome HttpRequestDestination::interpret(const Action &action, const BuildContext &context,
                                          const Answer &answer) const
{
    // A service that is given a key against duplicates knows them, unless the operator says
    // that a person shall decide.
    const bool mayRepeat =
        !settingOf(action, "idempotency_header").isEmpty() && !action.delivery.uncertain;
    return interpretHttp(ruleOf(action), answer, context.nowUtc, mayRepeat);
}

QList<PreviewLine> HttpRequestDestination::preview(const Action &action,
                                                   const BuildContext &context) const
{
    return previewLines(resolvedInputs(action, context));
}

tl::expected<OutboundMessage, QList<Reason>>
HttpRequestDestination::checkRequest(const Action &action, const BuildContext &context,
                                     bool /*testMessage*/) const
{
    Action bare = action;
    bare.settings.insert(QStringLiteral("body_type"), QStringLiteral("none"));
    bare.settings.insert(QStringLiteral("idempotency_header"), QString());
    bare.mapping.remove(QStringLiteral("signature_key"));
    auto message = build(bare, context);
    if (!message)
        return message;
    message->request.method = "OPTIONS";
    message->record.method = "OPTIONS";
    return message;
}

Outcome HttpRequestDestination::interpretCheck(const Action & /*action*/,
                                               const BuildContext & /*context*/,
                                               const Answer &answer) const
{
    return interpretHttpCheck(answer);
}

} // namespace LeadBridge
