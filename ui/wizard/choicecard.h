// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

class QLabel;
class QVBoxLayout;

namespace LeadBridge::Ui {

class ChipRow;
class ElidedLabel;
class Paragraph;

/// One of a few ways, as a card: what it is, a sentence about it, and what it brings or lacks.
/// A radio button in all but its looks: arrow keys, Space and a click anywhere on it choose.
class ChoiceCard final : public QRadioButton
{
    Q_OBJECT
public:
    ChoiceCard(const QString &title, const QString &sentence, QWidget *parent);

    /// Quiet words at the right of the title.
    void setNote(const QString &note);
    /// A small mark after the title, such as "recommended".
    void setTag(const QString &tag);
    void setSentence(const QString &sentence);
    void addChip(const QString &text, bool lacking);
    /// Lower and with a smaller title, for what is rarely meant.
    void setSmall(bool small);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool hitButton(const QPoint &pos) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    QVBoxLayout *m_texts;
    ElidedLabel *m_title;
    QLabel *m_tag;
    ElidedLabel *m_note;
    Paragraph *m_sentence;
    ChipRow *m_chips = nullptr;
};

} // namespace LeadBridge::Ui
