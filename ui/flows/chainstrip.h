// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QBoxLayout;
class QMenu;
class QScrollArea;
class QToolButton;

namespace LeadBridge::Ui {

class FlowDraft;
class SignView;
class StepCard;

/// The path of a lead through the flow: source, conditions, the steps, and a button for another
/// one. A row over the form while the cards fit, else a column at its left. Shows the draft and
/// asks for what is done to it by signals.
class ChainStrip final : public QFrame
{
    Q_OBJECT
public:
    /// The source and the conditions of the flow, then the steps from 0.
    static constexpr int source = -2;
    static constexpr int condition = -1;
    static constexpr int columnWidth = 320;

    explicit ChainStrip(FlowDraft &draft, QWidget *parent = nullptr);

    void setCurrent(int step);
    [[nodiscard]] int current() const { return m_current; }
    void setFieldCount(int count);
    void setColumn(bool column);
    [[nodiscard]] bool isColumn() const { return m_column; }
    /// What a row of all cards needs to be read.
    [[nodiscard]] int rowWidth() const;
    void focusStep(int step);

signals:
    void stepChosen(int step);
    void addAsked(const QString &destinationId);
    /// Places count from 0, @p to as it is afterwards.
    void moveAsked(int from, int to);
    void removeAsked(int step);
    void menuAsked(int step, const QPoint &globalPos);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    void clear();
    void refresh();
    void addSteps();
    void connectStep(StepCard *card, int step);
    [[nodiscard]] StepCard *addCard(const QString &name);
    void addArrow();
    void addPlus();
    void arrange();
    /// Before which step a card dropped there would stand.
    [[nodiscard]] int slotAt(const QPoint &globalPos) const;
    void showMark(int step, const QPoint &globalPos);
    void drop(int step, const QPoint &globalPos);
    void endDrag();

    FlowDraft &m_draft;
    QScrollArea *m_scroll;
    QWidget *m_room;
    QBoxLayout *m_cards;
    QFrame *m_mark;
    QMenu *m_services;
    QToolButton *m_plus = nullptr;
    StepCard *m_source = nullptr;
    StepCard *m_condition = nullptr;
    StepCard *m_empty = nullptr; ///< in place of the steps while there are none
    QList<StepCard *> m_steps;
    QList<SignView *> m_arrows;
    int m_current = source;
    int m_fieldCount = 0;
    bool m_column = false;
};

} // namespace LeadBridge::Ui
