// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/requesttexts.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>
#include <QUrlQuery>

namespace LeadBridge::Ui {

namespace {

struct Requests
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

constexpr QChar newLine(u'\n');
constexpr char16_t controlPictures = 0x2400; ///< Unicode block "Control Pictures"
constexpr char16_t deletePicture = 0x2421;
constexpr char16_t returnPicture = 0x240D;

QString byteSign(uchar byte)
{
    return QStringLiteral("⟨%1⟩").arg(byte, 2, 16, QLatin1Char('0'));
}

QString visibleChar(QChar c)
{
    const char16_t code = c.unicode();
    if (c == newLine || c == QLatin1Char('\t'))
        return c;
    if (code < 0x20)
        return QChar(char16_t(controlPictures + code));
    if (code == 0x7F)
        return QChar(deletePicture);
    if (c.category() == QChar::Other_Format || c.category() == QChar::Other_Control)
        return QStringLiteral("⟨U+%1⟩").arg(uint(code), 4, 16, QLatin1Char('0')).toUpper();
    return c;
}

QString visible(QStringView text)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool lineEnd =
            text.at(i) == QLatin1Char('\r') && i + 1 < text.size() && text.at(i + 1) == newLine;
        shown += lineEnd ? QString(QChar(returnPicture)) : visibleChar(text.at(i));
    }
    return shown;
}

QString headerLines(const HttpHeaders &headers)
{
    QString lines;
    for (const auto &[name, value] : headers)
        lines += visibleText(name) + QStringLiteral(": ") + visibleText(value) + newLine;
    return lines;
}

QByteArray headerValue(const HttpHeaders &headers, const char *wanted)
{
    for (const auto &[name, value] : headers) {
        if (name.compare(wanted, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool isForm(const HttpRequest &request)
{
    return headerValue(request.headers, "Content-Type").toLower().contains("urlencoded");
}

QList<std::pair<QString, QString>> formPairs(const QByteArray &encoded)
{
    QByteArray spaced = encoded;
    spaced.replace('+', "%20");
    return QUrlQuery(QString::fromUtf8(spaced)).queryItems(QUrl::FullyDecoded);
}

QString quoted(const QString &text)
{
    QString inner = text;
    inner.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QLatin1Char('\'') + inner + QLatin1Char('\'');
}

/// /hook/SECRET?… without the secret.
QString maskedTarget(const QByteArray &target)
{
    static const QByteArray prefix = "/hook/";
    QString text = visibleText(target);
    if (!target.startsWith(prefix))
        return text;
    qsizetype end = text.indexOf(QLatin1Char('?'));
    if (end < 0)
        end = text.size();
    return text.replace(prefix.size(), end - prefix.size(), QStringLiteral("•••"));
}

QString curlOf(const QByteArray &method, const QString &url, const HttpHeaders &headers,
               const QByteArray &body)
{
    QString command = QStringLiteral("curl -X %1 %2").arg(QString::fromLatin1(method), quoted(url));
    for (const auto &[name, value] : headers) {
        if (name.compare("Host", Qt::CaseInsensitive) == 0
            || name.compare("Content-Length", Qt::CaseInsensitive) == 0)
            continue;
        command += QStringLiteral(" \\\n  -H ")
            + quoted(visibleText(name) + QStringLiteral(": ") + visibleText(value));
    }
    if (!body.isEmpty())
        command += QStringLiteral(" \\\n  --data-raw ") + quoted(QString::fromUtf8(body));
    return command;
}

} // namespace

QString visibleText(const QByteArray &bytes)
{
    QStringDecoder whole(QStringDecoder::Utf8);
    const QString text = whole(bytes);
    if (!whole.hasError())
        return visible(text);
    // Some byte is no UTF-8: the bytes that are not ASCII are shown one by one.
    QString shown;
    for (const char c : bytes) {
        const auto byte = static_cast<uchar>(c);
        shown += byte < 0x80 ? visibleChar(QLatin1Char(c)) : byteSign(byte);
    }
    return shown;
}

QString prettyBody(const QByteArray &body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body);
    if (json.isNull())
        return visibleText(body);
    return visibleText(json.toJson(QJsonDocument::Indented)).trimmed();
}

QString rawRequestText(const EventStory &story)
{
    const QString head = visibleText(story.method) + QLatin1Char(' ') + visibleText(story.target)
        + QStringLiteral(" HTTP/1.1\n") + headerLines(story.headers);
    return story.body.isEmpty() ? head : head + newLine + visibleText(story.body);
}

QList<std::pair<QString, QString>> sentInputs(const HttpRequest &request)
{
    if (request.body.isEmpty())
        return formPairs(request.url.query(QUrl::FullyEncoded).toUtf8());
    if (isForm(request))
        return formPairs(request.body);
    QList<std::pair<QString, QString>> inputs;
    const QJsonObject object = QJsonDocument::fromJson(request.body).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        inputs.append({ it.key(), it.value().toVariant().toString() });
    return inputs;
}

QString sentText(const HttpRequest &request)
{
    QString text = visibleText(request.method) + QLatin1Char(' ')
        + visibleText(request.url.toEncoded()) + newLine + headerLines(request.headers);
    if (request.body.isEmpty())
        return text;
    text += newLine;
    if (!isForm(request))
        return text + prettyBody(request.body);
    for (const auto &[name, value] : formPairs(request.body)) {
        text += visibleText(name.toUtf8()) + QStringLiteral(" = ") + visibleText(value.toUtf8())
            + newLine;
    }
    return text;
}

QString answerText(const AttemptRecord &attempt)
{
    if (attempt.status == 0)
        return Requests::tr("No answer came.");
    QString text =
        QStringLiteral("HTTP %1\n").arg(attempt.status) + headerLines(attempt.answerHeaders);
    return attempt.answerBody.isEmpty() ? text : text + newLine + prettyBody(attempt.answerBody);
}

QString curlCommand(const EventStory &story)
{
    if (const AttemptRecord *attempt = lastAttempt(story)) {
        const HttpRequest &sent = attempt->request;
        return curlOf(sent.method, visibleText(sent.url.toEncoded()), sent.headers, sent.body);
    }
    QString host = visibleText(headerValue(story.headers, "Host"));
    if (host.isEmpty())
        host = QStringLiteral("127.0.0.1:8787");
    return curlOf(story.method, QStringLiteral("http://") + host + maskedTarget(story.target),
                  story.headers, story.body);
}

QHash<QString, QString> sentAsOf(const EventStory &story, const Flow &flow)
{
    QHash<QString, QString> changed;
    for (const DeliveryRecord &delivery : story.deliveries) {
        const qsizetype step = delivery.step - 1;
        if (delivery.log.isEmpty() || step < 0 || step >= flow.actions.size())
            continue;
        const auto inputs = sentInputs(delivery.log.last().request);
        for (const auto &[input, value] : inputs) {
            const Mapping mapping = flow.actions.at(step).mapping.value(input);
            const auto field = fieldValue(story.fields, mapping.text);
            if (mapping.kind == MappingKind::Field && field && *field != value)
                changed.insert(mapping.text, value);
        }
    }
    return changed;
}

const AttemptRecord *lastAttempt(const EventStory &story)
{
    const DeliveryRecord *told = nullptr;
    for (const DeliveryRecord &delivery : story.deliveries) {
        if (delivery.log.isEmpty())
            continue;
        if (!told
            || (delivery.state != told->state
                && graver(delivery.state, told->state) == delivery.state))
            told = &delivery;
    }
    return told ? &told->log.last() : nullptr;
}

} // namespace LeadBridge::Ui
