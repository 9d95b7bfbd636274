// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/fieldchoices.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace LeadBridge::Ui {

class Paragraph;

/// The six dots a row is dragged by.
class DragHandle final : public QWidget
{
    Q_OBJECT
public:
    explicit DragHandle(QWidget *parent);

signals:
    void draggedTo(int globalY);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
};

/// One line of the checklist: handle, box with the title, example, placeholder, and the name
/// where the operator wants another one.
class FieldRow final : public QWidget
{
    Q_OBJECT
public:
    FieldRow(const FieldChoice &choice, QWidget *parent);

    [[nodiscard]] const FieldChoice &choice() const { return m_choice; }
    /// Names of the other rows, for judging this one's.
    void setTaken(const QStringList &taken);
    void setChosen(bool chosen);
    [[nodiscard]] QString error() const;
    /// What takes the focus, in the order it is gone through.
    [[nodiscard]] QList<QWidget *> focusOrder() const;
    [[nodiscard]] QCheckBox *box() const { return m_box; }

signals:
    void edited();
    /// -1 up, 1 down.
    void moveAsked(int direction);
    void draggedTo(int globalY);
    void removeAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLine();
    void buildEditor();
    void rename(const QString &typed);

    FieldChoice m_choice;
    QStringList m_taken;
    QCheckBox *m_box;
    QToolButton *m_pencil;
    QWidget *m_editor;
    QLineEdit *m_name;
    Paragraph *m_error;
    QPushButton *m_take;
};

} // namespace LeadBridge::Ui
