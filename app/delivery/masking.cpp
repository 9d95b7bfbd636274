// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/masking.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace LeadBridge {

namespace {

constexpr qsizetype shortestSecret = 4;
/// Below this a piece of base64 would also be found in innocent text.
constexpr qsizetype shortestBase64 = 8;
constexpr auto mask = "\u2022\u2022\u2022";

QByteArray lowerEscapes(QByteArray text)
{
    for (qsizetype i = 0; i + 2 < text.size(); ++i) {
        if (text.at(i) == '%') {
            text.replace(i + 1, 2, text.mid(i + 1, 2).toLower());
            i += 2;
        }
    }
    return text;
}

void addPercentForms(const QByteArray &secret, QSet<QByteArray> &forms)
{
    // Services differ in what they leave as it is; the two ends cover them.
    for (const QByteArray &plain : { QByteArray(), QByteArray("!$&'()*+,;=:@/?") }) {
        const QByteArray path = secret.toPercentEncoding(plain);
        QByteArray form = path;
        form.replace("%20", "+");
        for (const QByteArray &text : { path, form })
            forms << text << lowerEscapes(text);
    }
}

QByteArray jsonEscaped(const QString &secret, bool asciiOnly)
{
    const QByteArray array = QJsonDocument(QJsonArray { secret }).toJson(QJsonDocument::Compact);
    const QByteArray text = array.mid(2, array.size() - 4);
    if (!asciiOnly)
        return text;
    QByteArray ascii;
    for (const QChar c : QString::fromUtf8(text)) {
        if (c.unicode() < 0x80)
            ascii += static_cast<char>(c.unicode());
        else
            ascii += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return ascii;
}

void addJsonForms(const QByteArray &secret, QSet<QByteArray> &forms)
{
    for (const bool asciiOnly : { false, true }) {
        const QByteArray text = jsonEscaped(QString::fromUtf8(secret), asciiOnly);
        QByteArray slashed = text; // as PHP writes it
        slashed.replace('/', "\\/");
        forms << text << slashed;
    }
}

/// The letters of base64 that depend on the secret alone, for each of the three positions
/// it can have within a longer text.
void addBase64Forms(const QByteArray &secret, QSet<QByteArray> &forms)
{
    for (int before = 0; before < 3; ++before) {
        const QByteArray padded = QByteArray(before, '\0') + secret;
        const qsizetype from = (before * 8 + 5) / 6;
        const qsizetype to = padded.size() * 8 / 6;
        for (const auto option : { QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding }) {
            const QByteArray core = padded.toBase64(option).mid(from, to - from);
            if (core.size() >= shortestBase64)
                forms << core;
        }
    }
}

} // namespace

Masker::Masker(const QList<QByteArray> &secretValues)
    : m_secretValues(secretValues)
{
    QSet<QByteArray> forms;
    for (const QByteArray &secret : secretValues) {
        if (secret.size() < shortestSecret)
            continue;
        forms << secret;
        addPercentForms(secret, forms);
        addJsonForms(secret, forms);
        addBase64Forms(secret, forms);
    }
    m_forms = forms.values();
    std::sort(m_forms.begin(), m_forms.end(), [](const QByteArray &a, const QByteArray &b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
}

QByteArray Masker::masked(QByteArray text) const
{
    for (const QByteArray &form : m_forms) {
        if (text.contains(form))
            text.replace(form, mask);
    }
    return text;
}

QString Masker::masked(const QString &text) const
{
    return m_forms.isEmpty() ? text : QString::fromUtf8(masked(text.toUtf8()));
}

QUrl Masker::masked(const QUrl &url) const
{
    const QByteArray encoded = url.toEncoded();
    const QByteArray clean = masked(encoded);
    return clean == encoded ? url : QUrl(QString::fromUtf8(clean));
}

HttpHeaders Masker::masked(HttpHeaders headers) const
{
    for (auto &header : headers)
        header.second = masked(header.second);
    return headers;
}

HttpRequest Masker::masked(HttpRequest request) const
{
    request.url = masked(request.url);
    request.headers = masked(request.headers);
    request.body = masked(request.body);
    return request;
}

} // namespace LeadBridge
