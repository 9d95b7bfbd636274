// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/jsonfields.h"

#include <QJsonDocument>

#include <cstring>

namespace LeadBridge {

namespace {

/// Walks over a text that QJsonDocument has found to be JSON, so it does not check the
/// grammar again; it only never reads beyond the end.
class JsonWalker
{
public:
    JsonWalker(QByteArrayView json, int maxDepth, FieldList &fields)
        : m_json(json)
        , m_maxDepth(maxDepth)
        , m_fields(fields)
    {
    }

    bool value(const QString &name, int depth)
    {
        if (depth > m_maxDepth)
            return false;
        skipSpace();
        if (m_at >= m_json.size())
            return false;
        switch (m_json[m_at]) {
        case '{':
            return object(name, depth);
        case '[':
            return list(name, depth);
        case '"':
            return m_fields.append(name, string());
        default:
            return m_fields.append(name, literal());
        }
    }

private:
    bool object(const QString &name, int depth)
    {
        ++m_at;
        while (!atEndOf('}')) {
            const QString own = string();
            if (!skipTo(':') || !value(joined(name, own), depth + 1))
                return false;
        }
        return true;
    }

    bool list(const QString &name, int depth)
    {
        ++m_at;
        while (!atEndOf(']')) {
            if (!value(name, depth + 1))
                return false;
        }
        return true;
    }

    static QString joined(const QString &outer, const QString &inner)
    {
        return outer.isEmpty() ? inner : QString(outer % QLatin1Char('.') % inner);
    }

    void skipSpace()
    {
        while (m_at < m_json.size() && std::strchr(" \t\r\n,", m_json[m_at]) && m_json[m_at] != 0)
            ++m_at;
    }

    /// Also true at the end of the text, so that no loop runs on.
    bool atEndOf(char bracket)
    {
        skipSpace();
        if (m_at >= m_json.size())
            return true;
        if (m_json[m_at] != bracket)
            return false;
        ++m_at;
        return true;
    }

    bool skipTo(char c)
    {
        skipSpace();
        if (m_at >= m_json.size() || m_json[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    QString literal()
    {
        const qsizetype begin = m_at;
        while (m_at < m_json.size() && !std::strchr(" \t\r\n,]}", m_json[m_at]))
            ++m_at;
        const QByteArrayView text = m_json.sliced(begin, m_at - begin);
        return text == "null" ? QString() : QString::fromLatin1(text);
    }

    QString string()
    {
        if (m_at >= m_json.size() || m_json[m_at] != '"')
            return {};
        QString result;
        qsizetype plain = ++m_at;
        while (m_at < m_json.size() && m_json[m_at] != '"') {
            if (m_json[m_at] != '\\') {
                ++m_at;
                continue;
            }
            result += QString::fromUtf8(m_json.sliced(plain, m_at - plain));
            result += escape();
            plain = m_at;
        }
        result += QString::fromUtf8(m_json.sliced(plain, m_at - plain));
        m_at = qMin(m_at + 1, m_json.size());
        return result;
    }

    QChar escape()
    {
        static constexpr char Names[] = "bfnrt";
        static constexpr char Meanings[] = "\b\f\n\r\t";
        if (m_at + 1 >= m_json.size()) {
            m_at = m_json.size();
            return {};
        }
        const char kind = m_json[m_at + 1];
        m_at += 2;
        if (kind == 'u' && m_at + 4 <= m_json.size()) {
            const ushort code = m_json.sliced(m_at, 4).toByteArray().toUShort(nullptr, 16);
            m_at += 4;
            return QChar(code);
        }
        const char *known = kind == 0 ? nullptr : std::strchr(Names, kind);
        return QLatin1Char(known ? Meanings[known - Names] : kind);
    }

    QByteArrayView m_json;
    int m_maxDepth;
    FieldList &m_fields;
    qsizetype m_at = 0;
};

} // namespace

bool readJson(const QByteArray &json, int maxDepth, TextDecoder &decoder, FieldList &fields)
{
    QByteArray utf8 = json.isValidUtf8() ? json : decoder.text(json).toUtf8();
    if (utf8.startsWith("\xEF\xBB\xBF"))
        utf8.remove(0, 3);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &error);
    if (error.error != QJsonParseError::NoError || document.isNull())
        return false;
    return JsonWalker(utf8, maxDepth, fields).value(QString(), 0);
}

} // namespace LeadBridge
