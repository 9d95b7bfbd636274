// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/telegrammarkup.h"

#include <QList>
#include <QMap>
#include <QRegularExpression>
#include <QStringList>

namespace LeadBridge::StandIn {

namespace {

QByteArray offset(const QString &text, qsizetype at)
{
    return QByteArray::number(text.left(at).toUtf8().size());
}

QString htmlLetter(const QString &entity)
{
    static const QMap<QString, QString> named { { QStringLiteral("lt"), QStringLiteral("<") },
                                                { QStringLiteral("gt"), QStringLiteral(">") },
                                                { QStringLiteral("amp"), QStringLiteral("&") },
                                                { QStringLiteral("quot"), QStringLiteral("\"") } };
    if (!entity.startsWith(u'#'))
        return named.value(entity);
    const bool hex = entity.mid(1, 1).toLower() == u"x";
    const char32_t code = hex ? entity.mid(2).toUInt(nullptr, 16) : entity.mid(1).toUInt();
    return code > 0 && code <= 0x10FFFF ? QString::fromUcs4(&code, 1) : QString();
}

bool isHtmlTag(const QString &name, const QString &attributes)
{
    static const QStringList bare {
        QStringLiteral("b"),          QStringLiteral("strong"), QStringLiteral("i"),
        QStringLiteral("em"),         QStringLiteral("u"),      QStringLiteral("ins"),
        QStringLiteral("s"),          QStringLiteral("strike"), QStringLiteral("del"),
        QStringLiteral("tg-spoiler"), QStringLiteral("code"),   QStringLiteral("pre"),
        QStringLiteral("blockquote"), QStringLiteral("a"),      QStringLiteral("tg-emoji")
    };
    return bare.contains(name)
        || (name == u"span" && attributes.trimmed() == u"class=\"tg-spoiler\"");
}

/// Reads MarkdownV2 the way the server does: one pass, a stack of what is open.
class MarkdownReader
{
public:
    explicit MarkdownReader(const QString &text)
        : m_text(text)
    {
    }

    MarkedText read()
    {
        while (m_at < m_text.size() && m_read.error.isEmpty())
            step();
        if (m_read.error.isEmpty() && !m_open.isEmpty())
            m_read.error = "Can't find end of the entity starting at byte offset "
                + offset(m_text, m_starts.constLast());
        return m_read;
    }

private:
    void step()
    {
        const QChar sign = m_text.at(m_at);
        if (sign == u'\\' && m_at + 1 < m_text.size() && m_text.at(m_at + 1).unicode() < 127) {
            m_read.plain += m_text.at(m_at + 1);
            m_at += 2;
        } else if (isInCode() ? sign != u'`' : !reserved.contains(sign)) {
            m_read.plain += sign;
            ++m_at;
        } else if (!m_open.isEmpty() && m_open.constLast() == markAt()) {
            close();
        } else if (isInCode()) {
            m_read.plain += sign;
            ++m_at;
        } else {
            open(sign);
        }
    }

    void open(QChar sign)
    {
        const bool beginsLine = m_at == 0 || m_text.at(m_at - 1) == u'\n';
        if (sign == u'>' && beginsLine) {
            ++m_at;
            return;
        }
        const QString mark = markAt();
        static const QStringList opening { QStringLiteral("*"),   QStringLiteral("_"),
                                           QStringLiteral("__"),  QStringLiteral("~"),
                                           QStringLiteral("||"),  QStringLiteral("`"),
                                           QStringLiteral("```"), QStringLiteral("[") };
        if (!opening.contains(mark)) {
            m_read.error = QByteArray("Character '") + sign.toLatin1()
                + "' is reserved and must be escaped with the preceding '\\'";
            return;
        }
        m_open.append(mark == u"[" ? QStringLiteral("]") : mark);
        m_starts.append(m_at);
        m_at += mark.size();
    }

    void close()
    {
        m_at += m_open.constLast().size();
        if (m_open.constLast() == u"]") {
            static const QRegularExpression address(QStringLiteral("\\((?:[^()\\\\]|\\\\.)*\\)"));
            const auto match = address.match(m_text, m_at, QRegularExpression::NormalMatch,
                                             QRegularExpression::AnchorAtOffsetMatchOption);
            m_at += match.hasMatch() ? match.capturedLength() : 0;
        }
        m_open.removeLast();
        m_starts.removeLast();
    }

    [[nodiscard]] bool isInCode() const
    {
        return !m_open.isEmpty() && m_open.constLast().startsWith(u'`');
    }

    [[nodiscard]] QString markAt() const
    {
        const QStringView rest = QStringView(m_text).mid(m_at);
        for (const auto *mark : { "```", "__", "||" }) {
            if (rest.startsWith(QLatin1String(mark)))
                return QString::fromLatin1(mark);
        }
        return rest.left(1).toString();
    }

    static inline const QString reserved = QStringLiteral("_*[]()~`>#+-=|{}.!");

    const QString &m_text;
    MarkedText m_read;
    QStringList m_open;
    QList<qsizetype> m_starts;
    qsizetype m_at = 0;
};

} // namespace

MarkedText readTelegramHtml(const QString &text)
{
    static const QRegularExpression part(
        QStringLiteral("<(/?)([A-Za-z-]*)([^>]*)>|&(#?[A-Za-z0-9]+);|<|[^<&]+|&"));
    MarkedText read;
    QStringList open;
    for (auto parts = part.globalMatch(text); parts.hasNext() && read.error.isEmpty();) {
        const auto match = parts.next();
        const QString piece = match.captured();
        const QByteArray at = " at byte offset " + offset(text, match.capturedStart());
        const QString name = match.captured(2).toLower();
        if (piece == u"<") {
            read.error = "Unclosed start tag" + at;
        } else if (!piece.startsWith(u'<')) {
            const QString letter = htmlLetter(match.captured(4));
            read.plain += letter.isEmpty() ? piece : letter;
        } else if (match.capturedLength(1) > 0) {
            if (open.isEmpty() || open.takeLast() != name)
                read.error = "Unexpected end tag" + at;
        } else if (!isHtmlTag(name, match.captured(3))) {
            read.error = "Unsupported start tag \"" + name.toUtf8() + '"' + at;
        } else {
            open.append(name);
        }
    }
    if (read.error.isEmpty() && !open.isEmpty())
        read.error = "Can't find end tag corresponding to start tag " + open.constLast().toUtf8();
    return read;
}

MarkedText readTelegramMarkdownV2(const QString &text)
{
    return MarkdownReader(text).read();
}

} // namespace LeadBridge::StandIn
