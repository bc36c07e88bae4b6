import { valueFamilies } from '@/lib/questions/value-families'
import { holdToContract } from '../hold-to-contract'

holdToContract(valueFamilies)
