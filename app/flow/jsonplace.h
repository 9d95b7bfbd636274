// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <initializer_list>
#include <optional>
#include <utility>

namespace LeadBridge {

/// Bounds of a text in a file.
struct TextLimits
{
    int longest = 200;
    bool mayBeEmpty = false;
    bool mayHaveLines = false; ///< line breaks and tabs; other control characters never
};

/// How a JSON document is read: shared by all its places.
struct JsonReading
{
    /// Our own writing is trusted to hold what an operator typed, a draft's faults included;
    /// only its shape is checked. Losing a stored flow over a fault would be worse than the fault.
    bool fromOutside = true;
    std::optional<Error> firstError;
};

/// A value inside a JSON document together with its path, for reading strictly. The first
/// mistake is kept in what all places of a document share; after it, reading goes on with
/// harmless values and the whole is thrown away.
class JsonPlace
{
public:
    JsonPlace(const QJsonValue &value, const QString &path, JsonReading &reading);

    [[nodiscard]] bool isPresent() const { return !m_value.isUndefined(); }
    [[nodiscard]] const QString &path() const { return m_path; }

    /// Whether this is an object that has none but these keys.
    bool isObjectOf(std::initializer_list<const char *> keys) const;

    [[nodiscard]] JsonPlace member(const QString &key) const;
    [[nodiscard]] JsonPlace member(const char *key) const;
    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] QJsonObject object() const;
    [[nodiscard]] QList<JsonPlace> elements(int most) const;

    /// The members of an object whose order counts: see orderedTables().
    [[nodiscard]] QList<std::pair<QString, JsonPlace>> pairs(int most) const;

    [[nodiscard]] bool isText() const { return m_value.isString(); }
    [[nodiscard]] QString text(TextLimits limits = {}) const;
    [[nodiscard]] QStringList texts(int most, TextLimits limits = {}) const;
    [[nodiscard]] bool flag() const;
    [[nodiscard]] int integer(int least, int most) const;
    [[nodiscard]] double number(double least, double most) const;
    /// A word that has a meaning; @p fromWord gives nothing for others.
    template <class T, class FromWord> [[nodiscard]] T word(FromWord fromWord, T fallback) const
    {
        if (!isPresent())
            return fallback;
        const auto value = fromWord(text());
        if (!value)
            complain(QStringLiteral("unknown word"));
        return value.value_or(fallback);
    }

    /// Notes a mistake of shape here, unless an earlier one is noted already.
    void complain(const QString &detail) const;

    /// The same for a value that has the right shape and is no good. Only from outside.
    void judge(const QString &detail) const;

private:
    [[nodiscard]] QString memberPath(const QString &key) const;

    QJsonValue m_value;
    QString m_path;
    JsonReading *m_reading;
};

} // namespace LeadBridge
