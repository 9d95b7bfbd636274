// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/jsontext.h"

#include "app/flow/orderedtables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace LeadBridge {

namespace {

/// Qt's parser tells the place behind the letter it did not expect, or the end of the text.
QString lineAndColumn(const QByteArray &json, qsizetype offset)
{
    const QByteArray before = json.left(offset < json.size() ? offset - 1 : offset);
    const auto lineStart = before.lastIndexOf('\n') + 1;
    return QStringLiteral("line %1, column %2")
        .arg(before.count('\n') + 1)
        .arg(QString::fromUtf8(before.mid(lineStart)).size() + 1);
}

/// Finds a key that comes twice in one object of a text known to be valid JSON.
class TwinKeyFinder
{
public:
    explicit TwinKeyFinder(const QByteArray &json)
        : m_json(json)
    {
    }

    /// Path of the first such key; empty where there is none.
    QString find()
    {
        for (m_at = 0; m_at < m_json.size(); ++m_at) {
            const char c = m_json.at(m_at);
            if (c == '{' || c == '[')
                m_open.append({ c == '[', {}, {}, 0 });
            else if (c == '}' || c == ']')
                m_open.removeLast();
            else if (c == ',')
                nextEntry();
            else if (c == '"' && !takeString())
                return path();
        }
        return {};
    }

private:
    struct Level
    {
        bool list = false;
        QSet<QString> seen;
        QString key;
        int index = 0;
        bool atValue = false;
    };

    void nextEntry()
    {
        ++m_open.last().index;
        m_open.last().atValue = false;
    }

    /// Steps over a string; false where it is a key its object has already.
    bool takeString()
    {
        const qsizetype start = m_at;
        for (++m_at; m_json.at(m_at) != '"'; ++m_at) {
            if (m_json.at(m_at) == '\\')
                ++m_at;
        }
        Level &level = m_open.last();
        if (level.list || level.atValue)
            return true;
        const QByteArray quoted = m_json.mid(start, m_at - start + 1);
        level.key = QJsonDocument::fromJson('[' + quoted + ']').array().first().toString();
        level.atValue = true;
        if (level.seen.contains(level.key))
            return false;
        level.seen.insert(level.key);
        return true;
    }

    QString path() const
    {
        QString path;
        for (const Level &level : m_open) {
            if (level.list)
                path += QStringLiteral("[%1]").arg(level.index);
            else
                path += (path.isEmpty() ? QString() : QStringLiteral(".")) + level.key;
        }
        return path;
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
    QList<Level> m_open;
};

QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray { text }).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

QStringList sortedKeys(const QJsonObject &object, const QStringList &order)
{
    QStringList keys = object.keys();
    std::stable_sort(keys.begin(), keys.end(), [&order](const QString &a, const QString &b) {
        const auto rank = [&order](const QString &key) {
            const auto at = order.indexOf(key);
            return at < 0 ? order.size() : at;
        };
        return rank(a) < rank(b);
    });
    return keys;
}

/// An object in the order of its pairs. Of two with one key, as a draft may have, the second
/// never counts, and a file with both could not be read.
void writeTable(QByteArray &out, const QJsonArray &pairs, int depth)
{
    out += '{';
    QSet<QString> keys;
    for (const QJsonValue &value : pairs) {
        const QJsonArray pair = value.toArray();
        const QString key = pair.at(0).toString();
        if (keys.contains(key))
            continue;
        out += (keys.isEmpty() ? "\n" : ",\n") + QByteArray((depth + 1) * 2, ' ');
        out += quoted(key) + ": " + quoted(pair.at(1).toString());
        keys.insert(key);
    }
    if (!pairs.isEmpty())
        out += '\n' + QByteArray(depth * 2, ' ');
    out += '}';
}

void write(QByteArray &out, const QJsonValue &value, const QStringList &order, int depth)
{
    const auto newLine = [&out](int level) { out += '\n' + QByteArray(level * 2, ' '); };
    const auto separate = [&out](bool &first) {
        if (!first)
            out += ',';
        first = false;
    };
    const auto writeMember = [&](const QString &key, const QJsonValue &member) {
        newLine(depth + 1);
        out += quoted(key) + ": ";
        if (key == QLatin1String(tableKey) && member.isArray())
            writeTable(out, member.toArray(), depth + 1);
        else
            write(out, member, order, depth + 1);
    };
    bool first = true;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        out += '{';
        for (const QString &key : sortedKeys(object, order)) {
            separate(first);
            writeMember(key, object.value(key));
        }
        if (!first)
            newLine(depth);
        out += '}';
    } else if (value.isArray()) {
        out += '[';
        for (const QJsonValue &entry : value.toArray()) {
            separate(first);
            newLine(depth + 1);
            write(out, entry, order, depth + 1);
        }
        if (!first)
            newLine(depth);
        out += ']';
    } else {
        const QByteArray list = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
        out += list.mid(1, list.size() - 2);
    }
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorKind::InvalidInput, error.errorString(),
                    lineAndColumn(json, error.offset));
    if (!document.isObject())
        return fail(ErrorKind::InvalidInput, QStringLiteral("an object is expected"),
                    lineAndColumn(json, 1));
    const QString twin = TwinKeyFinder(json).find();
    if (!twin.isEmpty())
        return fail(ErrorKind::InvalidInput, QStringLiteral("is given twice"), twin);
    if (json.contains(tableKey))
        return QJsonDocument::fromJson(withOrderedTables(json)).object();
    return document.object();
}

QByteArray orderedJson(const QJsonValue &value, const QStringList &order)
{
    QByteArray out;
    write(out, value, order, 0);
    return out + '\n';
}

} // namespace LeadBridge
