// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/klientiks/stringcheck.h"

#include <QFrame>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace LeadBridge::Ui {

/// One fault: its number, what is wrong, what comes of it, and a button where two readings are
/// possible.
class FaultRow final : public QFrame
{
    Q_OBJECT
public:
    FaultRow(int number, const StringFault &fault, const QString &keepVerb, QWidget *parent);
    void setCurrent(bool current);

signals:
    void chosen();
    void keepAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int m_number;
    FaultWeight m_weight;
    bool m_current = false;
};

/// The faults of a string, counted, one below the other, with the legend of the marks.
class FaultList final : public QFrame
{
    Q_OBJECT
public:
    explicit FaultList(QWidget *parent = nullptr);

    void setCheck(const StringCheck &check);
    void setCurrent(int index);

signals:
    void faultChosen(int index);
    /// The operator keeps a placeholder that belongs to another event.
    void keepAsked(const QString &placeholder);

private:
    QWidget *makeLegend();

    QLabel *m_title;
    QLabel *m_word;
    QScrollArea *m_scroll;
    QWidget *m_legend;
    QList<FaultRow *> m_rows;
};

/// "3 errors, 2 remarks".
[[nodiscard]] QString faultCountText(const QList<StringFault> &faults);

} // namespace LeadBridge::Ui
