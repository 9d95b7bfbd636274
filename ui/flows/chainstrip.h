// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icon.h"

#include <QAbstractButton>
#include <QFrame>

class QHBoxLayout;

namespace LeadBridge::Ui {

class FlowDraft;
class LetterTile;

/// One card of the chain: tile, title, and under it what is to be said of it. Checked where it
/// is the step being edited.
class StepCard final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StepCard(QWidget *parent = nullptr);

    void setGlyph(Glyph glyph);
    void setLetter(const QString &letter);
    void setTexts(const QString &title, const QString &detail, bool trouble);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Glyph m_glyph = Glyph::Inbox;
    QString m_letter;
    QString m_detail;
    bool m_trouble = false;
};

/// The path of a lead through the flow: source, conditions if any, the steps.
class ChainStrip final : public QFrame
{
    Q_OBJECT
public:
    /// The source, then the steps from 0.
    static constexpr int source = -1;

    explicit ChainStrip(FlowDraft &draft, QWidget *parent = nullptr);

    void setCurrent(int step);
    [[nodiscard]] int current() const { return m_current; }
    void setFieldCount(int count);

signals:
    void stepChosen(int step);

private:
    void rebuild();
    void refresh();
    [[nodiscard]] StepCard *addCard(const QString &name);
    void addArrow();

    FlowDraft &m_draft;
    QHBoxLayout *m_row;
    StepCard *m_source = nullptr;
    StepCard *m_condition = nullptr;
    QList<StepCard *> m_steps;
    int m_current = source;
    int m_fieldCount = 0;
};

} // namespace LeadBridge::Ui
