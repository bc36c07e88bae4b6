import { fieldFamilies } from '@/lib/questions/field-families'
import { holdToContract } from '../hold-to-contract'

holdToContract(fieldFamilies)
