// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/klientiks/stringcheck.h"

#include <QString>

#include <vector>

namespace LeadBridge {

/// A pasted string with what does not belong into an address taken off, each sign with its place
/// in the paste: spaces, line breaks, invisible signs, quotes are gone; entities are decoded;
/// full-width signs are plain; a sign that was the beginning of a name (¶) is that again (&para).
class PastedText
{
public:
    enum class Origin {
        Plain,
        FullWidth, ///< also a brace that was percent-encoded or of another shape
        HtmlSign, ///< the & of a name that had become a sign
        HtmlLetter, ///< the name's letters; they stand where the sign stands
    };
    struct Sign
    {
        char16_t c = 0;
        Origin origin = Origin::Plain;
        qsizetype at = 0;
        qsizetype length = 1;
    };
    /// A run of what was taken off.
    struct Loose
    {
        StringFaultCode code = StringFaultCode::Space; ///< or LineBreak, NoBreakSpace, Quote
        qsizetype at = 0;
        qsizetype length = 1;
    };

    explicit PastedText(const QString &pasted);

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_signs.size()); }
    /// 0 beyond the end.
    [[nodiscard]] char16_t at(qsizetype index) const
    {
        return index < size() ? sign(index).c : u'\0';
    }
    [[nodiscard]] const Sign &sign(qsizetype index) const
    {
        return m_signs[static_cast<size_t>(index)];
    }
    [[nodiscard]] QString text(qsizetype from, qsizetype to) const;
    [[nodiscard]] bool has(Origin origin, qsizetype from, qsizetype to) const;

    /// Whether nothing but plain spaces was taken off just before the sign.
    [[nodiscard]] bool hasSpaceBefore(qsizetype index) const;

    /// Place in the paste where the sign begins, or where the paste ends.
    [[nodiscard]] qsizetype place(qsizetype index) const;
    /// Place in the paste just behind the sign before @p index, or 0.
    [[nodiscard]] qsizetype placeBehind(qsizetype index) const;

    [[nodiscard]] const QString &pasted() const { return m_pasted; }
    [[nodiscard]] const std::vector<Loose> &loose() const { return m_loose; }
    /// HtmlEntity for each &amp; and the like.
    [[nodiscard]] const QList<StringFault> &entities() const { return m_entities; }

private:
    void takeOff();
    void addLoose(StringFaultCode code, qsizetype at);
    void decodeEntities();
    void takeBack(std::vector<Sign> &decoded, QString &rest, qsizetype &index);
    void restoreNames();

    QString m_pasted;
    std::vector<Sign> m_signs;
    std::vector<Loose> m_loose;
    QList<StringFault> m_entities;
};

/// U+00A0
[[nodiscard]] QString codePointText(QChar sign);

} // namespace LeadBridge
