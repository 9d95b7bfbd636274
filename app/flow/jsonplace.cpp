// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/jsonplace.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace LeadBridge {

namespace {

bool isUnwanted(QChar c, bool mayHaveLines)
{
    if (mayHaveLines && (c == u'\n' || c == u'\r' || c == u'\t'))
        return false;
    return c.category() == QChar::Other_Control;
}

} // namespace

JsonPlace::JsonPlace(const QJsonValue &value, const QString &path, JsonReading &reading)
    : m_value(value)
    , m_path(path)
    , m_reading(&reading)
{
}

bool JsonPlace::isObjectOf(std::initializer_list<const char *> keys) const
{
    if (!m_value.isObject()) {
        complain(isPresent() ? QStringLiteral("an object is expected")
                             : QStringLiteral("is missing"));
        return false;
    }
    for (const QString &key : this->keys()) {
        const bool known = std::any_of(keys.begin(), keys.end(),
                                       [&](const char *k) { return key == QLatin1String(k); });
        if (!known) {
            member(key).complain(QStringLiteral("unknown key"));
            return false;
        }
    }
    return true;
}

QString JsonPlace::memberPath(const QString &key) const
{
    // A key from outside may be of any length; the path names it, not repeats it.
    const QString shown = key.size() > 80 ? QString(key.left(80) + u'…') : key;
    return m_path.isEmpty() ? shown : QString(m_path + u'.' + shown);
}

JsonPlace JsonPlace::member(const QString &key) const
{
    return { m_value.toObject().value(key), memberPath(key), *m_reading };
}

JsonPlace JsonPlace::member(const char *key) const
{
    return member(QString::fromLatin1(key));
}

QStringList JsonPlace::keys() const
{
    return m_value.toObject().keys();
}

QJsonObject JsonPlace::object() const
{
    if (!m_value.isObject())
        complain(QStringLiteral("an object is expected"));
    return m_value.toObject();
}

QList<JsonPlace> JsonPlace::elements(int most) const
{
    if (!m_value.isArray()) {
        complain(isPresent() ? QStringLiteral("a list is expected") : QStringLiteral("is missing"));
        return {};
    }
    const QJsonArray list = m_value.toArray();
    if (list.size() > most) {
        judge(QStringLiteral("at most %1 entries").arg(most));
    }
    QList<JsonPlace> places;
    places.reserve(list.size());
    for (const QJsonValue &value : list)
        places.append(
            { value, QStringLiteral("%1[%2]").arg(m_path).arg(places.size()), *m_reading });
    return places;
}

QList<std::pair<QString, JsonPlace>> JsonPlace::pairs(int most) const
{
    if (!m_value.isArray()) {
        complain(QStringLiteral("an object is expected"));
        return {};
    }
    const QJsonArray list = m_value.toArray();
    if (list.size() > most)
        judge(QStringLiteral("at most %1 entries").arg(most));
    QList<std::pair<QString, JsonPlace>> pairs;
    pairs.reserve(list.size());
    for (const QJsonValue &value : list) {
        const QJsonArray pair = value.toArray();
        if (pair.size() != 2 || !pair.at(0).isString()) {
            complain(QStringLiteral("an object is expected"));
            return {};
        }
        const QString key = pair.at(0).toString();
        pairs.append({ key, JsonPlace(pair.at(1), memberPath(key), *m_reading) });
    }
    return pairs;
}

QString JsonPlace::text(TextLimits limits) const
{
    if (!m_value.isString()) {
        complain(isPresent() ? QStringLiteral("a text is expected") : QStringLiteral("is missing"));
        return {};
    }
    const QString text = m_value.toString();
    if (text.size() > limits.longest)
        judge(QStringLiteral("at most %1 letters").arg(limits.longest));
    else if (!limits.mayBeEmpty && text.trimmed().isEmpty())
        judge(QStringLiteral("must not be empty"));
    else if (std::any_of(text.cbegin(), text.cend(),
                         [&](QChar c) { return isUnwanted(c, limits.mayHaveLines); }))
        judge(QStringLiteral("has control characters"));
    return text;
}

QStringList JsonPlace::texts(int most, TextLimits limits) const
{
    QStringList texts;
    for (const JsonPlace &place : elements(most)) {
        const QString text = place.text(limits);
        if (texts.contains(text))
            place.judge(QStringLiteral("is given twice"));
        texts.append(text);
    }
    return texts;
}

bool JsonPlace::flag() const
{
    if (!m_value.isBool())
        complain(QStringLiteral("true or false is expected"));
    return m_value.toBool();
}

int JsonPlace::integer(int least, int most) const
{
    const double value = m_value.toDouble(std::nan(""));
    constexpr double largest = std::numeric_limits<int>::max();
    const QString expected =
        QStringLiteral("a whole number from %1 to %2 is expected").arg(least).arg(most);
    if (!m_value.isDouble() || std::floor(value) != value || std::abs(value) > largest) {
        complain(expected);
        return least;
    }
    if (value < least || value > most)
        judge(expected);
    return static_cast<int>(value);
}

double JsonPlace::number(double least, double most) const
{
    const QString expected =
        QStringLiteral("a number from %1 to %2 is expected").arg(least).arg(most);
    if (!m_value.isDouble()) {
        complain(expected);
        return least;
    }
    const double value = m_value.toDouble();
    if (!(value >= least && value <= most))
        judge(expected);
    return value;
}

void JsonPlace::complain(const QString &detail) const
{
    if (!m_reading->firstError)
        m_reading->firstError = Error { ErrorKind::InvalidInput, detail, m_path };
}

void JsonPlace::judge(const QString &detail) const
{
    if (m_reading->fromOutside)
        complain(detail);
}

} // namespace LeadBridge
