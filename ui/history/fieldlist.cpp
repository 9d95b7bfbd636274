// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/fieldlist.h"

#include "ui/history/historytexts.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

namespace {

constexpr int nameWidth = 96;
constexpr int rowHeight = 28;
constexpr int side = 20; ///< of the pane

} // namespace

FieldList::FieldList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("fields"));
    m_column->setContentsMargins(side, 4, side, 4);
    m_column->setSpacing(0);
}

void FieldList::setFields(const Fields &fields, const QHash<QString, QString> &sentAs,
                          const Fields &came)
{
    if (fields == m_fields && sentAs == m_sentAs && came == m_came)
        return;
    m_came = came;
    m_fields = fields;
    m_sentAs = sentAs;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Field &field : fields.first(std::min<qsizetype>(fields.size(), shownFields))) {
        m_column->addWidget(makeRow(field, sentAs.value(field.name)));
        auto *line = new QFrame(this);
        setKind(line, QStringLiteral("line"));
        line->setFixedHeight(1);
        m_column->addWidget(line);
    }
    if (fields.size() > shownFields) {
        const int more = int(fields.size()) - shownFields;
        m_column->addWidget(makeLabel(tr("%n more in the raw request", "", more), FontRole::Small,
                                      Token::Text3, this));
    }
}

QWidget *FieldList::makeRow(const Field &field, const QString &sentAs)
{
    auto *row = new QWidget(this);
    row->setMinimumHeight(rowHeight);
    row->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::inGroup);
    auto *name = new ElidedLabel(oneLine(field.name), FontRole::Code, Token::Text2, row);
    name->setFixedWidth(nameWidth);
    layout->addWidget(name);
    auto *value = new ElidedLabel(oneLine(field.value), FontRole::Body, Token::Text, row);
    value->setToolTip(plainToolTip(field.value));
    value->setAccessibleName(oneLine(field.name) + QStringLiteral(": ") + oneLine(field.value));
    QList<std::pair<QString, QString>> tags; // with what the tooltip says
    if (const QString origin = originOf(field); !origin.isEmpty())
        tags.append({ origin, origin });
    if (!sentAs.isEmpty())
        tags.append({ tr("→ %1").arg(oneLine(sentAs)), tr("Sent as %1").arg(sentAs) });
    layout->addWidget(value, tags.isEmpty() ? 1 : 0);
    for (const auto &[text, help] : std::as_const(tags)) {
        auto *tag = new ElidedLabel(text, FontRole::Small, Token::Text2, row);
        setKind(tag, QStringLiteral("tag"));
        tag->setToolTip(plainToolTip(help));
        layout->addWidget(tag, 0, Qt::AlignVCenter);
    }
    if (!tags.isEmpty())
        layout->addStretch(1);
    connect(row, &QWidget::customContextMenuRequested, this,
            [this, row, field](const QPoint &pos) { showMenu(field, row->mapToGlobal(pos)); });
    return row;
}

QString FieldList::originOf(const Field &field) const
{
    if (m_came.isEmpty() || m_came.contains(field))
        return {};
    const auto came = fieldValue(m_came, field.name);
    if (!came)
        return tr("added by hand");
    return tr("came as “%1”").arg(came->isEmpty() ? tr("empty") : oneLine(*came));
}

void FieldList::showMenu(const Field &field, const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto copy = [](const QString &text) { QGuiApplication::clipboard()->setText(text); };
    menu->addAction(tr("Copy the value"), this, [copy, field] { copy(field.value); });
    menu->addAction(tr("Copy name and value"), this,
                    [copy, field] { copy(field.name + QStringLiteral(" = ") + field.value); });
    QAction *search = menu->addAction(tr("Events with this value"), this,
                                      [this, field] { emit searchAsked(field.value); });
    search->setEnabled(!field.value.trimmed().isEmpty());
    menu->popup(globalPos);
}

} // namespace LeadBridge::Ui
